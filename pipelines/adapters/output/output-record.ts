/**
 * What the last build left in the output folder: the size and the times of each
 * file, by which it is known again without being read. Where they differ, as after
 * a copy of the folder, its content is looked at.
 */
import { hash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from '../open-database.ts'
import type { Update } from './update-journal.ts'

const ddl =
  'CREATE TABLE IF NOT EXISTS file (dir TEXT NOT NULL, name TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (dir, name)) STRICT, WITHOUT ROWID;'

export interface StandingFiles {
  /** The names of all files in the folder. */
  names: ReadonlySet<string>
  hashOf(name: string): string | null
  /** Writes down what the folder holds after `update`, by which alone it was changed. */
  record(update: Update, files: ReadonlyMap<string, string>): void
  /** Forgets what was known of the folder, whose files are not as they were written down. */
  distrust(): void
}

/** Opens the record in the folder of the cache. It is of one output folder at a time. */
export function openRecord(cacheDir: string): DatabaseSync {
  return openDatabase(join(cacheDir, 'output.db'), ddl)
}

/** What stands in `dir`, which may not be there. */
export function lookAt(db: DatabaseSync, dir: string): StandingFiles {
  const known = readRecord(db, dir)
  const names = new Set(namesIn(dir))
  const looks = new Map<string, Look | null>()
  const look = (name: string): Look | null => {
    const stamp = stampOf(join(dir, name))
    // A link, which somebody put there, is no file of the site.
    if (stamp === null) return null
    const row = known.get(name)
    if (row?.stamp === stamp) return row
    const made = hashOf(join(dir, name))
    return made === null ? null : { stamp, hash: made }
  }
  const lookOnce = (name: string): Look | null => {
    const found = looks.get(name)
    if (found !== undefined || !names.has(name)) return found ?? null
    const made = look(name)
    looks.set(name, made)
    return made
  }
  return {
    names,
    hashOf: (name) => lookOnce(name)?.hash ?? null,
    record: ({ move }, files) => {
      const moved = new Set(move)
      const put = db.prepare('INSERT OR REPLACE INTO file (dir, name, stamp, hash) VALUES (?, ?, ?, ?)')
      const remove = db.prepare('DELETE FROM file WHERE dir = ? AND name = ?')
      inTransaction(db, () => {
        db.prepare('DELETE FROM file WHERE dir <> ?').run(dir)
        for (const [name, hash] of files) {
          const stamp = moved.has(name) ? stampOf(join(dir, name)) : lookOnce(name)?.stamp
          if (stamp != null && known.get(name)?.stamp !== stamp) put.run(dir, name, stamp, hash)
        }
        for (const name of known.keys()) if (!files.has(name)) remove.run(dir, name)
      })
    },
    distrust: () => {
      db.prepare('DELETE FROM file').run()
    },
  }
}

/** Whether `dir` holds exactly the files that were written down, none of which was written to since. */
export function isAsRecorded(db: DatabaseSync, dir: string): boolean {
  const known = readRecord(db, dir)
  const names = namesIn(dir)
  return names.length === known.size && names.every((name) => isKnown(known, dir, name))
}

function isKnown(known: ReadonlyMap<string, Look>, dir: string, name: string): boolean {
  const row = known.get(name)
  return row !== undefined && row.stamp === stampOf(join(dir, name))
}

/** What is known of a file: its size and its time, and the hash of its bytes. */
interface Look {
  stamp: string
  hash: string
}

function readRecord(db: DatabaseSync, dir: string): Map<string, Look> {
  const rows = db.prepare('SELECT name, stamp, hash FROM file WHERE dir = ?').all(dir)
  return new Map(
    rows.map(({ name, stamp, hash }) => [String(name), { stamp: String(stamp), hash: String(hash) }]),
  )
}

/** Null where the file is gone, which another run may take away at any moment. */
function hashOf(file: string): string | null {
  try {
    return hash('sha256', readFileSync(file), 'hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Null where there is no file. The time of its last change cannot be set back, as that of its last writing can. */
function stampOf(file: string): string | null {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  return stats?.isFile() ? `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : null
}

/**
 * The names of all that is no folder. A link is a name like that of a file, and
 * what it leads to is none of the site: Node's own recursive reading would follow it.
 */
function namesIn(dir: string, below = ''): string[] {
  return entriesOf(join(dir, below)).flatMap((entry) => {
    const name = `${below}${entry.name}`
    return entry.isDirectory() ? namesIn(dir, `${name}/`) : [name]
  })
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
