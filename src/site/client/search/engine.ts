/** Asks Pagefind. A query of several kinds of parts is several questions, whose answers are put together here. */

import { splitWords } from '../../../garden/search/split-words.ts'
import { type Facet, facets } from '../../search/facets.ts'
import type { Term } from '../../search/parse-query.ts'
import type { Hit } from './hit.ts'
import { type Counts, holdsWord, openShards, type Result, type Shard } from './pagefind.ts'

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

export interface Engine {
  search(terms: readonly Term[]): Promise<Found>
}

/** Loads the index whose shards stand in the folders at `addresses`. */
export async function loadEngine(addresses: readonly string[]): Promise<Engine> {
  const shards = await openShards(addresses)
  return { search: (terms) => search(shards, terms) }
}

async function search(shards: readonly Shard[], terms: readonly Term[]): Promise<Found> {
  const wanted = terms.flatMap((term) => (term.kind === 'facet' || term.not ? [] : [term.text]))
  const text = wanted.map(splitWords).join(' ').trim()
  const answers = await Promise.all(
    (await shardsFor(text, shards)).map((shard) => searchShard(shard, text, terms)),
  )
  const results = answers.flatMap((answer) => answer.results).sort((a, b) => b.score - a.score)
  const counts = (facet: Facet) => sorted(sum(answers.map((answer) => answer.counts[facet] ?? {})))
  return {
    total: results.length,
    facets: { topic: counts('topic'), maturity: counts('maturity'), tag: counts('tag') },
    hits: (start, count) =>
      Promise.all(
        results.slice(start, start + count).map(async (result) => ({
          ...(await result.data()),
          matched: result.matchedMetaFields ?? [],
        })),
      ),
  }
}

/**
 * The shards in which every word of `text` stands that stands in any: a word that
 * is missing in one shard alone must not be taken for another one there.
 */
async function shardsFor(text: string, shards: readonly Shard[]): Promise<readonly Shard[]> {
  if (shards.length === 1 || text === '') return shards
  const held = await Promise.all(
    text.split(/\s+/).map((word) => Promise.all(shards.map((shard) => holdsWord(shard, word)))),
  )
  return shards.filter((_, at) => held.every((holds) => holds[at] || !holds.includes(true)))
}

interface ShardAnswer {
  results: Result[]
  counts: Counts
}

async function searchShard(shard: Shard, text: string, terms: readonly Term[]): Promise<ShardAnswer> {
  const exactly = async (words: string) =>
    new Set((await shard.search(`"${splitWords(words).trim()}"`)).results.map(({ id }) => id))
  const [found, phrases, refused] = await Promise.all([
    shard.search(text === '' ? null : text, { filters: filtersOf(terms) }),
    Promise.all(terms.flatMap((term) => (term.kind === 'phrase' && !term.not ? [exactly(term.text)] : []))),
    Promise.all(terms.flatMap((term) => (term.kind !== 'facet' && term.not ? [exactly(term.text)] : []))),
  ])
  const results = found.results.filter(
    ({ id }) => phrases.every((ids) => ids.has(id)) && !refused.some((ids) => ids.has(id)),
  )
  const all = results.length === found.results.length
  const counts = all
    ? found.filters
    : await recount(shard, found.filters, new Set(results.map(({ id }) => id)))
  return { results, counts }
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
async function recount(shard: Shard, before: Counts, ids: ReadonlySet<string>): Promise<Counts> {
  const counts: Counts = {}
  for (const facet of facets) {
    const values = sorted(before[facet]).slice(0, recounted)
    const numbers = await Promise.all(
      values.map(async ({ value }) => {
        const { results } = await shard.search(null, { filters: { [facet]: value } })
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

/** The numbers of each value, added up. */
function sum(counts: readonly Record<string, number>[]): Record<string, number> {
  const all = new Map<string, number>()
  for (const [value, count] of counts.flatMap(Object.entries<number>))
    all.set(value, (all.get(value) ?? 0) + count)
  return Object.fromEntries(all)
}
