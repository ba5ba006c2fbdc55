/** Pagefind in the browser, one instance for each shard of the index. */
import type { Hit } from './hit.ts'

/** For each facet its values, and how many notes have each. */
export type Counts = Record<string, Record<string, number>>

/** A note that was found, whose id is its own within its shard alone. */
export interface Result {
  id: string
  score: number
  matchedMetaFields?: string[]
  data(): Promise<Omit<Hit, 'matched'>>
}

/** What is used of https://pagefind.app/docs/api-reference/. */
export interface Shard {
  filters(): Promise<Counts>
  search(
    term: string | null,
    options?: { filters: Record<string, unknown> },
  ): Promise<{ results: Result[]; filters: Counts }>
}

interface Pagefind {
  createInstance(options: Record<string, unknown>): Shard
}

/** Loads the shards in the folders at `addresses`; the first brings the program, whose engine all of them share. */
export async function openShards(addresses: readonly string[]): Promise<Shard[]> {
  const [first = '', ...others] = addresses
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind
  const open = async (basePath: string): Promise<Shard> => {
    const shard = pagefind.createInstance({
      basePath,
      baseUrl: '/',
      excerptLength: 24,
      noWorker: true,
      ranking: { metaWeights: { title: 8, aliases: 8 } },
    })
    // Counts are told of facets that are loaded, and there are three.
    await shard.filters()
    return shard
  }
  const primary = await open(first)
  return [primary, ...(await Promise.all(others.map(open)))]
}

/**
 * Whether a word stands in the shard, or a longer one that begins with it. Where
 * none does, Pagefind takes the longest word that it begins with in its place:
 * with a sign behind it that no word has, it always does.
 */
export async function holdsWord(shard: Shard, word: string): Promise<boolean> {
  const idsOf = async (term: string) => (await shard.search(term)).results.map(({ id }) => id)
  if ((await idsOf(`"${word}"`)).length > 0) return true
  const [found, instead] = await Promise.all([idsOf(word), idsOf(word + unusedLetter)])
  const others = new Set(instead)
  return found.length !== others.size || found.some((id) => !others.has(id))
}

/** A letter of the Lisu alphabet. */
const unusedLetter = '\ua4e4'
