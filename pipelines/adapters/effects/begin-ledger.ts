/**
 * When the branch of the ledger was begun. What was approved before may have been sent by one that is lost, such
 * as when its branch was deleted: that is to be asked at its channel.
 */
import type { Git } from '../git/open-git.ts'
import { ledgerTip, pushToLedger } from './ledger-branch.ts'

/** In milliseconds since 1970: the time of its first commit. Null where there is no branch. */
export async function ledgerBegan(git: Git): Promise<number | null> {
  const tip = await ledgerTip(git)
  if (tip === null) return null
  const roots = (await git(['log', '--max-parents=0', '--format=%ct', tip])).split('\n').filter(Boolean)
  return Math.max(...roots.map(Number)) * 1000
}

/**
 * Begins it where there is none, so that what is approved from then on is known to be new. Throws `GitFailure`
 * where it cannot be pushed.
 */
export async function beginLedger(git: Git): Promise<void> {
  const files = new Map([['README.md', words]])
  await pushToLedger(git, null, { files, message: 'Begin the ledger' })
}

const words = `# The ledger

What \`one distribute\` did outside, a line for each step, written before it is done. Runs read it so that nothing is sent twice: do not edit it, and protect this branch against being deleted.
`
