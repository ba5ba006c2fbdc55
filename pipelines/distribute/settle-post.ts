/** Lets the owner say what became of a post that nobody knows of. */
import { realpath } from 'node:fs/promises'
import { readBook } from '../../src/garden/effects/effect-book.ts'
import { settledLine } from '../../src/garden/effects/effect-lines.ts'
import type { EffectStatus } from '../../src/garden/effects/effect-status.ts'
import { isLive } from '../../src/garden/effects/next-step.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { effectTimes } from '../adapters/effects/effect-times.ts'
import { openLedger } from '../adapters/effects/open-ledger.ts'
import { openGit } from '../adapters/git/open-git.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { DistributionAccess } from './read-distribution.ts'

export interface Settling {
  /** The id of the effect, or how it begins. */
  id: string
  wasSent: boolean
}

/** Returns the whole id. Throws `UserError` where there is nothing to settle. */
export async function settlePost(
  { vault }: Pick<GardenPlace, 'vault'>,
  { token, server }: Pick<DistributionAccess, 'token' | 'server'>,
  { id, wasSent }: Settling,
  now: () => number,
): Promise<string> {
  const git = openGit(await realpath(vault), token === null ? null : { server, token })
  const ledger = openLedger(git, postKind)
  for (;;) {
    const state = await ledger.read()
    if (state.faults.length > 0)
      throw new UserError('The ledger of what was sent cannot be read.', 'Mend it first.')
    const found = [...readBook(state.lines).statuses].filter(([one]) => id !== '' && one.startsWith(id))
    const [whole = '', status] = found.length === 1 ? (found[0] ?? []) : []
    if (!status) throw new UserError(`There is no post \`${id}\`, or more than one.`, listed)
    if (!mayBeSettled(status, now()))
      throw new UserError(`It is known what became of \`${id}\`: ${status.state}.`, listed)
    if (await ledger.add(state, [settledLine(whole, new Date(now()).toISOString(), wasSent)])) return whole
  }
}

const listed = '`one distribute` lists the ids of those whose end is not known.'

/** Not one that a run may still be at. */
function mayBeSettled({ state, claim }: EffectStatus, now: number): boolean {
  return state === 'unknown' || (state === 'claimed' && !isLive(claim, now, effectTimes))
}
