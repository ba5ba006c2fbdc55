/** One build at a time may change an output folder. */
import { createHash } from 'node:crypto'
import { UserError } from '../../../src/garden/user-error.ts'
import { withLock } from '../with-lock.ts'
import { outputHint } from './require-replaceable.ts'

/** Lets `work` change the folder `dir`, when no other run does; `root` is the project. */
export function withOutputLock<Result>(
  root: string,
  dir: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  // A file that somebody holds cannot be removed safely: some folders share one, and there are no more than these.
  const number = createHash('sha256').update(dir).digest('hex').slice(0, 2)
  const busy = () => new UserError(`Many builds write to \`${dir}\` at once.`, outputHint)
  return withLock(root, `output-${number}`, work, busy)
}
