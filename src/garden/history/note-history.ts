/** The history of a published note, in words that the note says today. */
import type { NoteHistory, Revision, StageStep } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import { hashText } from '../hash-text.ts'
import { shownHeading } from '../link-view.ts'
import type { Note } from '../note.ts'
import { linkKey, type VaultPath } from '../paths.ts'
import type { StoredText } from '../vault.ts'
import type { PlannedRevision, RevisionPlan } from './plan-revisions.ts'
import type { RevisionChange } from './revision-change.ts'
import type { RevisionState } from './revision-facts.ts'

/** What is known of the texts of a note. */
export interface RevisionRecords {
  stateOf(text: StoredText): RevisionState
  /** Null for a revision that is too old to be told. */
  changeOf(revision: PlannedRevision): RevisionChange | null
}

/** The history of `note`, from a plan of its revisions; null where none was public. */
export function noteHistory(
  garden: Garden,
  note: Note,
  { revisions, hadPrivateTime }: RevisionPlan,
  records: RevisionRecords,
  settings: Pick<Settings, 'lang'>,
): NoteHistory | null {
  const stages = stagesOf(note, revisions, records)
  if (stages.length === 0) return null
  const names = namesOf(garden, note, settings)
  const told = revisions
    .flatMap((revision) => tell(note, revision, records, names) ?? [])
    .filter(isWorthTelling)
  return { stages, revisions: told.toReversed(), hadPrivateTime }
}

/** The planting first, then every change of the stage. */
function stagesOf(
  note: Note,
  revisions: readonly PlannedRevision[],
  { stateOf }: RevisionRecords,
): StageStep[] {
  const [first] = revisions
  if (!first) return []
  const steps: StageStep[] = [{ stage: stateOf(first.after).maturity, date: plantedOn(note, first) }]
  for (const { date, before, after } of revisions) {
    const stage = stateOf(after).maturity
    const changed = before !== null && stateOf(before).maturity !== stage
    if (changed && stage !== null && steps.at(-1)?.stage !== stage) steps.push({ stage, date })
  }
  return steps
}

/** The day that its author says, else that on which it came: a vault that was taken in as a whole was not planted that day. */
function plantedOn({ fields: { created } }: Note, first: PlannedRevision): string {
  return created !== undefined && created < first.date ? created : first.date
}

interface Names {
  /** By the hash of its text, a heading as readers see it. */
  headings: Map<string, { id: string; text: string }>
  /** Hashes of the keys of links that lead to published notes. */
  links: Set<string>
}

function namesOf(garden: Garden, note: Note, settings: Pick<Settings, 'lang'>): Names {
  const links = garden.links.get(note.path) ?? []
  const isPublic = (path: VaultPath | null) =>
    path !== null && garden.notes.has(path) && !garden.publishSet.withheld.has(path)
  return {
    headings: new Map(
      note.headings.map((heading) => [
        hashText(heading.text),
        { id: heading.id, text: shownHeading(garden, note, heading, settings) },
      ]),
    ),
    links: new Set(
      links
        .filter(
          ({ property, outcome, target }) => property === null && outcome === 'found' && isPublic(target),
        )
        .map(({ path }) => hashText(linkKey(path))),
    ),
  }
}

function tell(
  note: Note,
  revision: PlannedRevision,
  { stateOf, changeOf }: RevisionRecords,
  names: Names,
): Revision | null {
  const { date, before, after } = revision
  if (before === null) return { ...planting, date: plantedOn(note, revision) }
  const change = changeOf(revision)
  if (change === null) return null
  const stage = stateOf(after).maturity
  return {
    date,
    first: false,
    stage: stateOf(before).maturity === stage ? null : stage,
    words: change.words,
    retitled: change.retitled,
    parts: partsOf(change, names),
    sections: change.headings.flatMap((hash) => names.headings.get(hash) ?? []),
    links: change.links.filter((hash) => names.links.has(hash)).length,
  }
}

const planting: Omit<Revision, 'date'> = {
  first: true,
  stage: null,
  words: { added: 0, removed: 0 },
  retitled: false,
  parts: [],
  sections: [],
  links: 0,
}

/** Parts under headings that are gone stand without one, together. */
function partsOf({ parts }: RevisionChange, { headings }: Names): Revision['parts'] {
  const shown = parts.map(({ what, kind, count, heading }) => ({
    what,
    kind,
    count,
    section: (heading === null ? undefined : headings.get(heading)) ?? null,
  }))
  const groups = Map.groupBy(shown, ({ what, kind, section }) => JSON.stringify([what, kind, section?.id]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, count: group.reduce((sum, { count }) => sum + count, 0) }] : []
  })
}

/** Work on properties, comments and spaces leaves nothing to tell. */
function isWorthTelling({ first, stage, retitled, parts, sections, links }: Revision): boolean {
  return first || stage !== null || retitled || parts.length > 0 || sections.length > 0 || links > 0
}
