/** Suggests links in one pull request, and remembers what became of those before. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import type { Settled } from '../../src/garden/proposals/settled.ts'
import type { Accepted } from '../../src/garden/suggest/accept/note-draft.ts'
import type { PlannedSuggestions, SuggestionState } from '../../src/garden/suggest/accept/plan-suggestions.ts'
import { chooseOffers } from '../../src/garden/suggest/offers/choose-offers.ts'
import { offersBody, offersTitle } from '../../src/garden/suggest/offers/render-offers.ts'
import { publicSuggestions } from '../../src/garden/suggest/public-suggestions.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readRejections, rejectionsPath } from '../adapters/rejection-record.ts'
import type { World } from '../adapters/world.ts'
import { link } from './index.ts'
import { type PastOffers, readPastOffers } from './past-offers.ts'
import { rejectSuggestions } from './reject-suggestions.ts'

export interface LinkProposal extends Settled {
  title: string
  body: string
  /** By note. */
  accepted: Accepted[]
  /** How many suggestions cannot be made. */
  refused: number
  /** How many that were not wanted the proposal adds to the record. */
  rejected: number
  /** How many are not made in public, since a note of theirs is not published. */
  withheld: number
}

/** The branch of the pull request. */
export const linksBranch = 'one/links'

/** GitHub takes 65,536 letters. */
const mostOfBody = 60_000

/** Plans a proposal for the garden at `place` as it is in the repository, and publishes it unless `dryRun`. */
export async function proposeLinks(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  { dryRun }: { dryRun: boolean },
): Promise<LinkProposal> {
  return withWorkplace(world, place, access, { branch: linksBranch, dryRun }, async (workplace) => {
    if (!workplace.isFree) return { ...emptyProposal, ...leftAlone(workplace) }
    const read = await readGarden(world, workplace.place)
    const past = await readPastOffers(world, workplace, read)
    const rejected = await rejectUnwanted(workplace, past)
    // What was learned of an earlier state would make two runs differ.
    const { suggestions, withheld } = showable(
      workplace,
      read,
      await link(world, workplace.place, { top: null, fresh: true }),
    )
    const { planned, title, body } = planBody(workplace, read, suggestions, {
      rejected,
      settles: past.settles,
    })
    const { accepted, refused } = planned
    const proposal = { title, body, accepted, refused: refused.length, rejected, withheld }
    const changes = fileChanges(read.vault, planned.edits)
    const changed = rejected > 0 ? [rejectionsPath] : []
    const settled = await settleProposal(
      workplace,
      { title, body, changes, changed },
      { isEmpty: accepted.length === 0, dryRun },
    )
    return { ...proposal, ...settled }
  })
}

const emptyProposal = { title: '', body: '', accepted: [], refused: 0, rejected: 0, withheld: 0 }

/** Adds what was not wanted to the record in the checkout, and returns how many were not in it before. */
async function rejectUnwanted({ place }: Workplace, { unwanted }: PastOffers): Promise<number> {
  if (unwanted.length === 0) return 0
  const before = (await readRejections(place.vault)).lines.length
  await rejectSuggestions(
    place,
    unwanted.map(({ id }) => id),
    unwanted,
  )
  return (await readRejections(place.vault)).lines.length - before
}

/** A pull request of a public repository is read by the world: it names no note that is not published. */
function showable(
  { isPrivate }: Workplace,
  { garden }: GardenRead,
  all: readonly Suggestion[],
): { suggestions: Suggestion[]; withheld: number } {
  const suggestions = isPrivate ? [...all] : publicSuggestions(garden, all)
  return { suggestions, withheld: all.length - suggestions.length }
}

interface BodyPlan {
  planned: PlannedSuggestions
  title: string
  body: string
}

/** The proposal, with fewer links where its body would be too long. */
function planBody(
  { place }: Workplace,
  { vault, garden }: GardenRead,
  suggestions: readonly Suggestion[],
  memory: { rejected: number; settles: readonly number[] },
): BodyPlan {
  const state: SuggestionState = { vault, garden, settings: place.settings }
  for (let most = place.settings.suggestions.perPullRequest; ; most = Math.floor(most / 2)) {
    const planned = chooseOffers(state, suggestions, most)
    const body = offersBody({ accepted: planned.accepted, ...memory })
    if (body.length <= mostOfBody || most === 0) return { planned, title: offersTitle(planned), body }
  }
}
