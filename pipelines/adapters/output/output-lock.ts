/** One build at a time may change an output folder. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../../src/garden/user-error.ts'
import { takeLock } from '../lease-folder.ts'
import { outputHint } from './require-replaceable.ts'

/** Milliseconds between two tries, and how many there are: no build changes a folder for so long. */
const pause = 20
const mostTries = 6000

/** Lets `work` change the folder `dir`, when no other run does; `root` is the project. */
export async function withOutputLock<Result>(
  root: string,
  dir: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const locks = join(root, '.cache', 'locks')
  await mkdir(locks, { recursive: true })
  // A file that somebody holds cannot be removed safely: some folders share one, and there are no more than these.
  const number = createHash('sha256').update(dir).digest('hex').slice(0, 2)
  for (let tries = 0; tries < mostTries; tries++) {
    const lock = takeLock(join(locks, `output-${number}.db`))
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
  throw new UserError(`Many builds write to \`${dir}\` at once.`, outputHint)
}
