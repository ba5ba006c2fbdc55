/** What all proposals have in common: they are published, withdrawn or only planned. */
import type { Settled } from '../../../src/garden/proposals/settled.ts'
import { type Proposal, publishProposal, withdrawProposal } from './publish-proposal.ts'
import type { Workplace } from './with-workplace.ts'

/** The state in which a branch that people work on is left. */
export function leftAlone({ pulls }: Workplace): Settled {
  return { outcome: 'left', pull: nameOf(pulls.find(({ state }) => state === 'open')) }
}

/** Publishes `proposal`, or withdraws what was proposed before where it `isEmpty`; writes nothing when `dryRun`. */
export async function settleProposal(
  workplace: Workplace,
  proposal: Proposal,
  { isEmpty, dryRun }: { isEmpty: boolean; dryRun: boolean },
): Promise<Settled> {
  const { upstream } = workplace
  if (dryRun || upstream === null) return { ...leftAlone(workplace), outcome: 'planned' }
  const proposed = { ...workplace, ...upstream }
  if (isEmpty) {
    const closed = await withdrawProposal(proposed, proposal)
    return { outcome: closed ? 'withdrawn' : 'nothing', pull: nameOf(closed) }
  }
  const { pull, done } = await publishProposal(proposed, proposal)
  return { outcome: done, pull: nameOf(pull) }
}

function nameOf(pull: { number: number; url: string } | null | undefined): Settled['pull'] {
  return pull ? { number: pull.number, url: pull.url } : null
}
