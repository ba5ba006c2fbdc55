/** Which notes grew into another stage, and when: what feeds and the pages of the stages tell. */
import type { Maturity, NoteEntry } from '../schemas/page.ts'
import { compare } from './order.ts'

export interface StageChange {
  entry: NoteEntry
  stage: Maturity
  /** The stage before; null where the note had none. */
  from: Maturity | null
  date: string
  /** The day on which the note was planted. */
  planted: string
}

/** What the page of a stage shows: its notes, and which of them came to it lately. */
export interface StagePage {
  entries: NoteEntry[]
  lately: StageChange[]
}

/** How many changes the page of a stage tells. */
const mostGrown = 12

/** The latest changes to `stage`. */
export function grownLately(entries: readonly NoteEntry[], stage: Maturity): StageChange[] {
  return grownTo(entries, stage).slice(0, mostGrown)
}

/** The notes that grew to `stage`, the latest first, each once; a note that has left it since is none. */
export function grownTo(entries: readonly NoteEntry[], stage: Maturity): StageChange[] {
  const changes = stageChanges(entries).filter(
    (change) => change.stage === stage && change.entry.maturity === stage,
  )
  return [...new Map(changes.toReversed().map((change) => [change.entry.slug, change])).values()].sort(
    (a, b) => compare(b.date, a.date) || compare(a.entry.slug, b.entry.slug),
  )
}

/** Every change of a stage, the latest first. A planting is none, in whatever stage it was. */
export function stageChanges(entries: readonly NoteEntry[]): StageChange[] {
  return entries
    .flatMap((entry) => {
      const [planting, ...steps] = entry.stages ?? []
      return steps.flatMap(({ stage, date }, at) => {
        const from = (at === 0 ? planting : steps[at - 1])?.stage ?? null
        return stage === null || !planting ? [] : [{ entry, stage, from, date, planted: planting.date }]
      })
    })
    .sort((a, b) => compare(b.date, a.date) || compare(a.entry.slug, b.entry.slug))
}
