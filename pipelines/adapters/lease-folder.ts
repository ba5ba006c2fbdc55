/** Gives each run a folder of a family to itself: those of runs that have ended are used again, as they were left. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isUnusable, removeDatabase } from './open-database.ts'

export interface Lease {
  dir: string
  /** Leaves the folder to others. A run that dies leaves it too. */
  release(): void
}

/** The first of `path`, `path-2`, `path-3` and so on that no living run has. It is made when it is not there. */
export async function leaseFolder(path: string): Promise<Lease> {
  for (let number = 1; ; number++) {
    const dir = number === 1 ? path : `${path}-${number}`
    await mkdir(dir, { recursive: true })
    const lock = takeLock(join(dir, 'lock.db'))
    if (lock) return { dir, release: () => lock.close() }
  }
}

/**
 * A database that is locked while it is open: the system takes the lock from a
 * process that dies. Null when it is taken. A file that is no database, or may
 * not be written, was never locked, and is made anew.
 */
export function takeLock(file: string): DatabaseSync | null {
  const lock = tryLock(file)
  if (lock !== 'unusable') return lock
  removeDatabase(file)
  const again = tryLock(file)
  return again === 'unusable' ? null : again
}

function tryLock(file: string): DatabaseSync | 'unusable' | null {
  const db = new DatabaseSync(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) return null
    if (isUnusable(error)) return 'unusable'
    throw error
  }
}

const sqliteBusy = 5
