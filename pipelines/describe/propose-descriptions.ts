/** Offers details that notes lack in one pull request, and remembers what was not wanted. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import { readDetailRecord } from '../../src/garden/describe/offers/detail-record.ts'
import {
  type DetailsReport,
  detailsBody,
  detailsTitle,
} from '../../src/garden/describe/offers/render-details-offer.ts'
import { planDetails } from '../../src/garden/describe/plan-details.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { describe } from './index.ts'

/** The branch of the pull request. */
export const descriptionsBranch = 'one/descriptions'

/** An owner reads no more at a time. */
const mostDetails = 20

export interface DescriptionsProposal extends DetailsReport {
  body: string
  changes: FileChange[]
}

/**
 * Plans for the garden at `place` as it is in the repository, and publishes the plan unless `dryRun`.
 * What the world can read is said of published notes alone.
 */
export async function proposeDescriptions(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  { dryRun }: { dryRun: boolean },
): Promise<DescriptionsProposal> {
  return withWorkplace(world, place, access, { branch: descriptionsBranch, dryRun }, async (workplace) => {
    const none = { title: '', body: '', details: [], changes: [], refused: 0, more: false }
    if (!workplace.isFree) return { ...none, ...leftAlone(workplace) }
    const found = await describe(world, workplace.place, {
      onlyPublic: !workplace.isPrivate,
      note: null,
      most: mostDetails,
      unwanted: settledBefore(workplace),
      // What is offered every week is the same while the notes are.
      engine: null,
    })
    const { edits, accepted, refused } = planDetails(found.read.vault, found.details)
    const proposal = {
      title: detailsTitle(accepted),
      body: detailsBody(accepted),
      details: accepted,
      changes: fileChanges(found.read.vault, edits),
      refused: refused.length,
      more: found.more,
    }
    const settled = await settleProposal(
      workplace,
      { ...proposal, changed: [] },
      { isEmpty: accepted.length === 0, dryRun },
    )
    return { ...proposal, ...settled }
  })
}

/**
 * What earlier pull requests offered that are closed or merged: what is still missing was
 * taken out before the merge, or removed since.
 */
function settledBefore({ pulls }: Workplace): Set<string> {
  return new Set(
    pulls.flatMap(({ state, body }) => (state === 'open' ? [] : (readDetailRecord(body)?.details ?? []))),
  )
}
