/** Asks Pagefind. A query of several kinds of parts is several questions, whose answers are put together here. */

import { splitWords } from '../../../garden/search/split-words.ts'
import { type Facet, facets } from '../../search/facets.ts'
import type { Term } from '../../search/parse-query.ts'

export interface Found {
  total: number
  /** For each facet its values among what was found, the most frequent first. */
  facets: Record<Facet, FacetCount[]>
  /** The notes from `start` on, at most `count`, the best first. */
  hits(start: number, count: number): Promise<Hit[]>
}

export interface FacetCount {
  value: string
  count: number
}

/** A note that was found, as Pagefind tells it. Excerpts are what `excerptPieces` reads. */
export interface Hit {
  url: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  /** What was found, by the heading above it; the text before the first heading has the note's own address. */
  sub_results: { title: string; url: string; excerpt: string }[]
  /** Which of `meta` hold a word of the query. */
  matched: string[]
}

export interface Engine {
  search(terms: readonly Term[]): Promise<Found>
}

/** Loads the index in the folder at `address`. */
export async function loadEngine(address: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind
  await pagefind.options({
    baseUrl: '/',
    basePath: address,
    excerptLength: 24,
    noWorker: true,
    ranking: { metaWeights: { title: 8, aliases: 8 } },
  })
  // Counts are told of facets that are loaded, and there are three.
  await pagefind.filters()
  return { search: (terms) => search(pagefind, terms) }
}

async function search(pagefind: Pagefind, terms: readonly Term[]): Promise<Found> {
  const wanted = terms.flatMap((term) => (term.kind === 'facet' || term.not ? [] : [term.text]))
  const text = wanted.map(splitWords).join(' ').trim()
  const exactly = async (words: string) =>
    new Set((await pagefind.search(`"${splitWords(words).trim()}"`)).results.map(({ id }) => id))
  const [found, phrases, refused] = await Promise.all([
    pagefind.search(text === '' ? null : text, { filters: filtersOf(terms) }),
    Promise.all(terms.flatMap((term) => (term.kind === 'phrase' && !term.not ? [exactly(term.text)] : []))),
    Promise.all(terms.flatMap((term) => (term.kind !== 'facet' && term.not ? [exactly(term.text)] : []))),
  ])
  const results = found.results.filter(
    ({ id }) => phrases.every((ids) => ids.has(id)) && !refused.some((ids) => ids.has(id)),
  )
  const counts =
    results.length === found.results.length
      ? found.filters
      : await recount(pagefind, found.filters, new Set(results.map(({ id }) => id)))
  return {
    total: results.length,
    facets: {
      topic: sorted(counts['topic']),
      maturity: sorted(counts['maturity']),
      tag: sorted(counts['tag']),
    },
    hits: (start, count) =>
      Promise.all(
        results.slice(start, start + count).map(async (result) => ({
          ...(await result.data()),
          matched: result.matchedMetaFields ?? [],
        })),
      ),
  }
}

/** Every facet that is asked for must be there, and none that is refused. */
function filtersOf(terms: readonly Term[]): Record<string, unknown> {
  const chosen = terms.flatMap((term) => (term.kind === 'facet' ? [term] : []))
  const part = (not: boolean) =>
    chosen.filter((term) => term.not === not).map(({ facet, value }) => ({ [facet]: value }))
  return {
    ...(part(false).length > 0 && { all: part(false) }),
    ...(part(true).length > 0 && { none: part(true) }),
  }
}

/** Values of each facet that are counted anew; more would not be shown. */
const recounted = 24

/** The counts of the notes `ids` alone. */
async function recount(pagefind: Pagefind, before: Counts, ids: ReadonlySet<string>): Promise<Counts> {
  const counts: Counts = {}
  for (const facet of facets) {
    const values = sorted(before[facet]).slice(0, recounted)
    const numbers = await Promise.all(
      values.map(async ({ value }) => {
        const { results } = await pagefind.search(null, { filters: { [facet]: value } })
        return [value, results.filter(({ id }) => ids.has(id)).length] as const
      }),
    )
    counts[facet] = Object.fromEntries(numbers)
  }
  return counts
}

function sorted(counts: Record<string, number> = {}): FacetCount[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

type Counts = Record<string, Record<string, number>>

/** What is used of https://pagefind.app/docs/api-reference/. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  filters(): Promise<Counts>
  search(term: string | null, options?: { filters: Record<string, unknown> }): Promise<Answer>
}

interface Answer {
  results: { id: string; matchedMetaFields?: string[]; data(): Promise<Omit<Hit, 'matched'>> }[]
  filters: Counts
}
