/** Opens a SQLite file that may be thrown away: a cache, or a store that every run fills again. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { breakSeal, seal } from './database-seal.ts'

/**
 * The database at `file` with the tables of `ddl`. One that cannot be used is
 * made anew: one of other tables without a word, as after an upgrade; of one
 * that is damaged, or may not be written, `notice` is told.
 */
export function openDatabase(
  file: string,
  ddl: string,
  notice: (text: string) => void = () => {},
): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  const known = openSound(file, ddl, notice)
  if (known) return known
  removeDatabase(file)
  return sealing(open(file, ddl), file)
}

/** Takes away the database at `file` with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '.sealed']) rmSync(`${file}${end}`, { force: true })
}

/** Does all of `work`, or nothing of it when it throws. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** A sound database, which marks its file when it is closed. */
function sealing(db: DatabaseSync, file: string): DatabaseSync {
  const close = db.close.bind(db)
  return Object.assign(db, {
    close: () => {
      close()
      seal(file)
    },
  })
}

/** Opens the file and makes the tables if it is empty. */
function open(file: string, ddl: string): DatabaseSync {
  const db = new DatabaseSync(file)
  // Readers do not wait for writers, a killed writer leaves the old content, two writers take turns, and
  // what is deleted is overwritten: a note that is withheld later is not kept by chance.
  db.exec(
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON',
  )
  db.exec('BEGIN IMMEDIATE')
  if (versionIn(db) === 0) db.exec(`${ddl}; PRAGMA user_version = ${versionOf(ddl)}`)
  db.exec('COMMIT')
  return db
}

/** Null when the file is no database, a damaged one, one that may not be written, or one of other tables. */
function openSound(file: string, ddl: string, notice: (text: string) => void): DatabaseSync | null {
  let db: DatabaseSync | undefined
  try {
    const isSealed = breakSeal(file)
    db = open(file, ddl)
    const sound = isSealed || db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok'
    if (sound && versionIn(db) === versionOf(ddl)) return sealing(db, file)
    if (!sound) notice(damaged(file))
  } catch (error) {
    if (!isUnusable(error)) throw error
    notice(damaged(file))
  }
  db?.close()
  return null
}

function damaged(file: string): string {
  return `The cache \`${file}\` is damaged or may not be written: it is made anew.`
}

function versionIn(db: DatabaseSync): unknown {
  return db.prepare('PRAGMA user_version').get()?.['user_version']
}

/** A number for the tables, which SQLite keeps with them; 0 is that of an empty database. */
function versionOf(ddl: string): number {
  return (createHash('sha256').update(ddl).digest().readUInt32BE() >>> 2) + 1
}

/** Whether SQLite says that a file is corrupt, no database, too short, or read-only: https://www.sqlite.org/rescode.html */
export function isUnusable(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
  return [8, 11, 26].includes(code & 0xff) || code === 522
}
