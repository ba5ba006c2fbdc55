/** Asks GitHub what became of the pull requests that commands of ours opened: counts, and no names. */
import { offerFates } from '../../src/garden/ops/offer-fates.ts'
import { readOfferRecord } from '../../src/garden/suggest/offers/offer-record.ts'
import { type ProposalSeen, proposalKinds } from '../../src/schemas/observation.ts'
import type { Github, Pull } from '../adapters/github/open-github.ts'

/** `rejected`: the ids in the record of rejections. Throws `GithubError`. */
export async function observeProposals(
  github: Github,
  rejected: ReadonlySet<string>,
  now: number,
): Promise<ProposalSeen[]> {
  const seen: ProposalSeen[] = []
  for (const of of proposalKinds)
    for (const pull of await github.pulls(`one/${of}`)) seen.push(proposalSeen(of, pull, rejected, now))
  return seen
}

function proposalSeen(
  of: ProposalSeen['of'],
  { number, state, openedAt, closedAt, body }: Pull,
  rejected: ReadonlySet<string>,
  now: number,
): ProposalSeen {
  const record = of === 'links' ? readOfferRecord(body) : null
  return {
    kind: 'proposal',
    v: 1,
    at: new Date(closedAt ?? now).toISOString(),
    of,
    number,
    state,
    opened: new Date(openedAt).toISOString(),
    offers: record && offerFates(record.offers, state, ({ id }) => rejected.has(id)),
  }
}
