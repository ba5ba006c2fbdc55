/** How a garden grew, from what its published notes say of themselves. No clock: its time ends with the last day that a note names. */
import type { SiteGraph } from '../../schemas/graph.ts'
import { maturities, type NoteEntry, type NoteHistory } from '../../schemas/page.ts'
import { compare } from '../order.ts'

export type Stage = (typeof maturities)[number]

export interface Almanac {
  notes: number
  words: number
  links: number
  /** Such as `2026-11`, oldest first, without a gap: the last two years, or fewer where the garden is younger. */
  months: string[]
  /** Notes that were begun in each of these months. */
  planted: number[]
  /** Notes in each stage at the end of each of these months; empty without a history. */
  stages: { stage: Stage; counts: number[] }[]
  oldest: { entry: NoteEntry; date: string }[]
  mostTended: { entry: NoteEntry; times: number }[]
  longest: { entry: NoteEntry; words: number }[]
}

export interface AlmanacRecords {
  entries: readonly NoteEntry[]
  lengths: readonly { slug: string; words: number }[]
  histories: readonly { slug: string; history: NoteHistory }[]
  graph: Pick<SiteGraph, 'edges'>
}

const mostMonths = 24
const mostNotes = 7

export function almanacOf({ entries, lengths, histories, graph }: AlmanacRecords): Almanac {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const known = lengths.flatMap(({ slug, words }) => {
    const entry = bySlug.get(slug)
    return entry ? [{ entry, words }] : []
  })
  const dated = entries.flatMap((entry) => (entry.created === null ? [] : [{ entry, date: entry.created }]))
  const tended = histories.flatMap(({ slug, history }) => {
    const entry = bySlug.get(slug)
    const times = history.revisions.filter(({ first }) => !first).length
    return entry && times > 0 ? [{ entry, times }] : []
  })
  const months = monthsOf(entries)
  return {
    notes: entries.length,
    words: known.reduce((sum, { words }) => sum + words, 0),
    links: graph.edges.length,
    months,
    planted: months.map((month) => dated.filter(({ date }) => monthOf(date) === month).length),
    stages: stagesOf(entries, months),
    oldest: dated.toSorted((a, b) => compare(a.date, b.date) || byTitle(a, b)).slice(0, mostNotes),
    mostTended: tended.toSorted((a, b) => b.times - a.times || byTitle(a, b)).slice(0, mostNotes),
    longest: known.toSorted((a, b) => b.words - a.words || byTitle(a, b)).slice(0, mostNotes),
  }
}

/** From the first note, but at most so many, to the last day that a note names. */
function monthsOf(entries: readonly NoteEntry[]): string[] {
  const dates = entries
    .flatMap(({ created, updated }) => [created, updated])
    .flatMap((date) => (date === null ? [] : [date]))
    .toSorted(compare)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const end = numberOf(last)
  const begin = Math.max(numberOf(first), end - mostMonths + 1)
  return Array.from({ length: end - begin + 1 }, (_, at) => nameOf(begin + at))
}

/** Each stage that a note has reached. Where a note stands is told by its last step before the month ends. */
function stagesOf(entries: readonly NoteEntry[], months: readonly string[]): Almanac['stages'] {
  const counts = months.map((month) => {
    const standing = entries.map(
      ({ stages = [] }) => stages.findLast(({ date }) => monthOf(date) <= month)?.stage ?? null,
    )
    return new Map(maturities.map((stage) => [stage, standing.filter((one) => one === stage).length]))
  })
  return maturities
    .map((stage) => ({ stage, counts: counts.map((count) => count.get(stage) ?? 0) }))
    .filter((row) => row.counts.some((count) => count > 0))
}

function monthOf(date: string): string {
  return date.slice(0, 7)
}

/** Months since the year 0. */
function numberOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function nameOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

function byTitle(a: { entry: NoteEntry }, b: { entry: NoteEntry }): number {
  return compare(a.entry.title, b.entry.title) || compare(a.entry.slug, b.entry.slug)
}
