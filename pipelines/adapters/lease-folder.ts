/** Gives each run a folder of a family to itself: those of runs that have ended are used again, as they were left. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

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

/** A database that is locked while it is open: the system takes the lock from a process that dies. Null when it is taken. */
function takeLock(file: string): DatabaseSync | null {
  const db = new DatabaseSync(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) return null
    throw error
  }
}

const sqliteBusy = 5
