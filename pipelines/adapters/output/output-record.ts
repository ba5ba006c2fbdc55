/**
 * What the last build left in the output folder: the size and the time of each
 * file, by which it is known again without being read. Where they differ, as after
 * a copy of the folder, its content is looked at.
 */
import { hash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from '../open-database.ts'

const ddl =
  'CREATE TABLE IF NOT EXISTS file (dir TEXT NOT NULL, name TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (dir, name)) STRICT, WITHOUT ROWID;'

export interface StandingFiles {
  /** The names of all files in the folder. */
  names: ReadonlySet<string>
  hashOf(name: string): string | null
}

/** Opens the record in the folder of the cache. It is of one output folder at a time. */
export function openRecord(cacheDir: string): DatabaseSync {
  return openDatabase(join(cacheDir, 'output.db'), ddl)
}

/** What stands in `dir`, which may not be there. */
export function lookAt(db: DatabaseSync, dir: string): StandingFiles {
  const known = new Map(
    db
      .prepare('SELECT name, stamp, hash FROM file WHERE dir = ?')
      .all(dir)
      .map((row) => [String(row['name']), row]),
  )
  const names = new Set(namesIn(dir))
  const hashes = new Map<string, string | null>()
  const look = (name: string) => {
    const stamp = stampOf(join(dir, name))
    // A link, which somebody put there, is no file of the site.
    if (stamp === null) return null
    const row = known.get(name)
    if (row?.['stamp'] === stamp) return String(row['hash'])
    return hash('sha256', readFileSync(join(dir, name)), 'hex')
  }
  return {
    names,
    hashOf: (name) => {
      const found = hashes.get(name)
      if (found !== undefined || !names.has(name)) return found ?? null
      const made = look(name)
      hashes.set(name, made)
      return made
    },
  }
}

/** Writes down that `dir` holds `files`, names with their hashes, and nothing else. */
export function recordFiles(db: DatabaseSync, dir: string, files: ReadonlyMap<string, string>): void {
  const known = new Map(
    db
      .prepare('SELECT name, stamp FROM file WHERE dir = ?')
      .all(dir)
      .map((row) => [String(row['name']), String(row['stamp'])]),
  )
  const put = db.prepare('INSERT OR REPLACE INTO file (dir, name, stamp, hash) VALUES (?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM file WHERE dir = ? AND name = ?')
  inTransaction(db, () => {
    db.prepare('DELETE FROM file WHERE dir <> ?').run(dir)
    for (const [name, made] of files) {
      const stamp = stampOf(join(dir, name))
      if (known.get(name) !== stamp && stamp !== null) put.run(dir, name, stamp, made)
    }
    for (const name of known.keys()) if (!files.has(name)) remove.run(dir, name)
  })
}

/** Null where there is no file. */
function stampOf(file: string): string | null {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  return stats?.isFile() ? `${stats.size} ${stats.mtimeNs}` : null
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
