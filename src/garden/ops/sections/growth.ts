/** How the garden grew. */
import type { Maturity } from '../../../schemas/page.ts'
import { chartOf } from '../chart-of.ts'
import { figureOf } from '../figure-of.ts'
import { listItems } from '../list-items.ts'
import type { Item, Section } from '../ops-report.ts'
import type { ReportScope } from '../report-scope.ts'
import type { Snapshot, SnapshotNote } from '../snapshot.ts'
import { taskList } from '../task-list.ts'

export function growthSection(scope: ReportScope): Section {
  const { now, before, past } = scope
  const of = figureOf(scope)
  return {
    id: 'growth',
    figures: [
      of('notes', countNotes),
      of('published', countPublished, 'one check --published'),
      of('words', countWords),
      of('links', countLinks, 'one links'),
      of('seedlings', inStage('seedling')),
      of('buddings', inStage('budding')),
      of('evergreens', inStage('evergreen')),
      {
        ...of('ripened', () => null),
        value: countRipened(before, now),
        before: countRipened(scope.earlier, before),
      },
      of('orphans', ({ tending }) => tending.orphan, 'one tend'),
      of('stubs', ({ tending }) => tending.stub, 'one tend'),
      of('stale', ({ tending }) => tending.stale, 'one tend'),
      of('duplicates', ({ tending }) => tending['near-duplicate'], 'one tend'),
    ],
    charts: [
      chartOf(past, 'notes', countNotes),
      chartOf(past, 'published', countPublished),
      chartOf(past, 'words', countWords),
      chartOf(past, 'links', countLinks),
      chartOf(past, 'orphans', ({ tending }) => tending.orphan),
    ],
    lists: [
      listItems('moves', 'Moved between stages', movesBetween(before, now)),
      taskList(now, 'orphan', 'Notes without links'),
      taskList(now, 'stub', 'Stubs that notes lead to'),
      taskList(now, 'stale', 'Evergreens not tended for long'),
      taskList(now, 'near-duplicate', 'Notes that say nearly the same'),
    ],
    gap: null,
  }
}

const countNotes = ({ notes }: Snapshot) => notes.length
const countPublished = ({ notes }: Snapshot) => notes.filter(({ isPublic }) => isPublic).length
const countWords = ({ notes }: Snapshot) => notes.reduce((sum, { words }) => sum + words, 0)
const countLinks = ({ links }: Snapshot) => links.found + links.ambiguous + links.withheld
const inStage = (stage: Maturity) => (snapshot: Snapshot) =>
  snapshot.notes.filter(({ maturity }) => maturity === stage).length

const stages: readonly (Maturity | null)[] = [null, 'seedling', 'budding', 'evergreen']

interface StageMove {
  note: SnapshotNote
  from: Maturity | null
}

/** Notes that stood at both ends of a period under one path, and in different stages. */
function stageMoves(begin: Snapshot | null, end: Snapshot | null): StageMove[] {
  const known = new Map((begin?.notes ?? []).map((note) => [note.path, note]))
  return (end?.notes ?? []).flatMap((note) => {
    const old = known.get(note.path)
    return old && old.maturity !== note.maturity ? [{ note, from: old.maturity }] : []
  })
}

function countRipened(begin: Snapshot | null, end: Snapshot | null): number | null {
  if (!begin || !end) return null
  const ripened = stageMoves(begin, end).filter(
    ({ note, from }) => stages.indexOf(note.maturity) > stages.indexOf(from),
  )
  return ripened.length
}

function movesBetween(begin: Snapshot | null, end: Snapshot | null): Item[] {
  return stageMoves(begin, end).map(({ note, from }): Item => {
    const { path, title, maturity, isPublic } = note
    return {
      text: title,
      note: path,
      url: null,
      detail: `${from ?? 'no stage'} → ${maturity ?? 'no stage'}`,
      isPublic,
    }
  })
}
