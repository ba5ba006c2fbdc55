/** What changed in the garden, day by day. */
import type { NoteEntry, NoteHistory, Revision } from '../schemas/page.ts'
import { compare } from './order.ts'

/** One day, and the notes that were planted or tended on it, by title. */
export interface DayOfChanges {
  date: string
  planted: NoteEntry[]
  /** Notes that were planted on this day and are not named. */
  alsoPlanted: number
  tended: { entry: NoteEntry; revision: Revision }[]
  /** Notes that were tended on this day and are not named. */
  alsoTended: number
}

/** So many notes of one day are named: a day on which a whole vault came in is not a page of names. */
const mostNamed = 30

/** A page ends with the day that fills it. */
const rowsOfPage = 40

/** Older changes are on the pages of their notes. */
const mostPages = 24

/** All days with changes, the latest first. */
export function changesByDay(
  entries: readonly NoteEntry[],
  histories: readonly { slug: string; history: NoteHistory }[],
): DayOfChanges[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const rows = histories.flatMap(({ slug, history }) => {
    const entry = bySlug.get(slug)
    return entry ? history.revisions.map((revision) => ({ entry, revision })) : []
  })
  return [...Map.groupBy(rows, ({ revision }) => revision.date)]
    .sort(([a], [b]) => compare(b, a))
    .map(([date, day]) => dayOf(date, day))
}

/** The days in pages, as many as are shown. */
export function pagesOfChanges(days: readonly DayOfChanges[]): DayOfChanges[][] {
  const pages: DayOfChanges[][] = []
  let rows = rowsOfPage
  for (const day of days) {
    if (rows >= rowsOfPage) {
      pages.push([])
      rows = 0
    }
    pages.at(-1)?.push(day)
    rows += day.tended.length + Math.ceil(day.planted.length / 4) + 1
  }
  return pages.slice(0, mostPages)
}

function dayOf(date: string, rows: readonly { entry: NoteEntry; revision: Revision }[]): DayOfChanges {
  const sorted = rows.toSorted(
    (a, b) => compare(a.entry.title, b.entry.title) || compare(a.entry.slug, b.entry.slug),
  )
  const planted = sorted.filter(({ revision }) => revision.first).map(({ entry }) => entry)
  const tended = sorted.filter(({ revision }) => !revision.first)
  // The most worked on are named; they stand in the order of their titles.
  const most = new Set(
    tended.toSorted((a, b) => weightOf(b.revision) - weightOf(a.revision)).slice(0, mostNamed),
  )
  return {
    date,
    planted: planted.slice(0, mostNamed),
    alsoPlanted: Math.max(0, planted.length - mostNamed),
    tended: tended.filter((row) => most.has(row)),
    alsoTended: Math.max(0, tended.length - mostNamed),
  }
}

function weightOf({ words, stage }: Revision): number {
  return words.added + words.removed + (stage === null ? 0 : 10_000)
}
