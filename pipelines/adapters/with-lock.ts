/** Lets runs take turns: a lock that the system takes from a process that dies. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from './lease-folder.ts'

/** Milliseconds between two tries, and how many there are: nobody needs a lock for so long. */
const pause = 20
const mostTries = 6000

/** Does `work` while no other run of the project at `root` has the lock `name`. Throws `busy()` when it is never free. */
export async function withLock<Result>(
  root: string,
  name: string,
  work: () => Result | Promise<Result>,
  busy: () => Error,
): Promise<Result> {
  const locks = join(root, '.cache', 'locks')
  await mkdir(locks, { recursive: true })
  for (let tries = 0; tries < mostTries; tries++) {
    const lock = takeLock(join(locks, `${name}.db`))
    if (!lock) {
      await sleep(pause)
      continue
    }
    try {
      return await work()
    } finally {
      lock.close()
    }
  }
  throw busy()
}
