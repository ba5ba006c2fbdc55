/** Offers syntheses of what is ripe in one pull request, and remembers what was not wanted. */
import type { VaultPath } from '../../src/garden/paths.ts'
import {
  type OfferedSynthesis,
  type SynthesisReport,
  synthesesBody,
  synthesesTitle,
} from '../../src/garden/writing/offers/render-syntheses.ts'
import { isRecordable, readSynthesisRecord } from '../../src/garden/writing/offers/synthesis-record.ts'
import { unwantedSubjects } from '../../src/garden/writing/offers/unwanted-subjects.ts'
import { findRipe, type RipeGroup } from '../../src/garden/writing/ripe/find-ripe.ts'
import { isSameSubject } from '../../src/garden/writing/subject.ts'
import { subjectTitle } from '../../src/garden/writing/subject-title.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import { type LibraryRead, readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { recordChanges } from '../adapters/writing-record.ts'
import { planNote } from './plan-note.ts'

/** The branch of the pull request. */
export const synthesesBranch = 'one/syntheses'

/** An owner reads no more at a time. */
const mostNotes = 3

export interface SynthesisProposal extends SynthesisReport {
  body: string
  changes: FileChange[]
}

/** Plans for the garden at `place` as it is in the repository, of published notes alone, and publishes the plan unless `dryRun`. */
export async function proposeSyntheses(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  { dryRun }: { dryRun: boolean },
): Promise<SynthesisProposal> {
  return withWorkplace(world, place, access, { branch: synthesesBranch, dryRun }, async (workplace) => {
    const none = { title: '', body: '', offers: [], changes: [], unwanted: 0, left: 0 }
    if (!workplace.isFree) return { ...none, ...leftAlone(workplace) }
    const library = await readLibrary(world, workplace.place)
    const { ripe, unwanted } = wanted(workplace, library)
    const { offers, changes } = await planOffers(library, ripe, workplace)
    const proposal = {
      title: synthesesTitle(offers),
      body: synthesesBody(offers),
      offers,
      changes,
      unwanted,
      left: ripe.length - offers.length,
    }
    const settled = await settleProposal(
      workplace,
      { ...proposal, changed: [] },
      { isEmpty: offers.length === 0, dryRun },
    )
    return { ...proposal, ...settled }
  })
}

/** What is ripe, and how many sets more were not wanted. */
function wanted({ pulls, place }: Workplace, { read, library }: LibraryRead) {
  const { notes, publishSet } = read.garden
  const past = pulls.map(({ number, state, body }) => ({ number, state, record: readSynthesisRecord(body) }))
  const unwanted = unwantedSubjects(past, notes)
  const isAsked = (note: VaultPath) => !publishSet.withheld.has(note)
  // What quotes private notes is the owner's own business.
  const all = findRipe(library, { settings: place.settings, isAsked })
  const ripe = all.filter(({ subject }) => !unwanted.some((other) => isSameSubject(subject, other)))
  return { ripe, unwanted: all.length - ripe.length }
}

/** The notes of the ripest sets that have enough to say, and whose notes nobody edited. */
async function planOffers(
  library: LibraryRead,
  ripe: readonly RipeGroup[],
  { place: { settings, vault }, today }: Workplace,
): Promise<{ offers: OfferedSynthesis[]; changes: FileChange[] }> {
  const offers: OfferedSynthesis[] = []
  const changes: FileChange[] = []
  // What is proposed must be the same on every machine, with a key or without one: no model is asked.
  const options = { settings, today, folder: '', withPrivate: false, writing: null }
  for (const { subject, written, reason } of ripe) {
    if (offers.length === mostNotes) break
    if (!isRecordable(subject)) continue
    const planned = await planNote(library, subject, options)
    if (planned.state !== 'planned' || planned.changes.length === 0) continue
    if (changes.some(({ path }) => path === planned.path)) continue
    const title = subjectTitle(subject, library.read.garden, settings)
    const { path, quoted } = planned
    offers.push({ subject, path, title, renews: written !== null, reason, quoted: quoted.length })
    changes.push(...planned.changes)
  }
  const written = offers.map(({ path }) => path)
  return {
    offers,
    changes: [...changes, ...(await recordChanges(vault, library.read.vault, written, changes))],
  }
}
