/** What a reader may have meant whose words stand in no note: notes whose names are like them. */
import { parseQuery } from '../../search/parse-query.ts'
import type { NamedNote } from '../../search/search-start.ts'
import { suggestPages } from '../../suggest.ts'

/** Suggests at most five notes for a query; none where the list of names at `address` cannot be read. */
export function suggester(address: string): (query: string) => Promise<NamedNote[]> {
  let names: Promise<NamedNote[]> | undefined
  return async (query) => {
    const words = parseQuery(query).flatMap((term) => (term.kind === 'facet' || term.not ? [] : [term.text]))
    if (words.length === 0) return []
    names ??= readNames(address)
    return likeNotes(words, await names)
  }
}

function likeNotes(words: readonly string[], all: readonly NamedNote[]): NamedNote[] {
  const text = words.join(' ').toLowerCase()
  const holding = all.filter(({ title }) => title.toLowerCase().includes(text))
  const like = suggestPages(
    words.join(' '),
    all.map((note) => ({ ...note, path: note.href })),
  ).map(({ path: _, ...note }) => note)
  const found = new Map([...holding, ...like].map((note) => [note.href, note]))
  return [...found.values()].slice(0, 5)
}

async function readNames(address: string): Promise<NamedNote[]> {
  const answer = await fetch(address).catch(() => null)
  return answer?.ok ? ((await answer.json()) as NamedNote[]) : []
}
