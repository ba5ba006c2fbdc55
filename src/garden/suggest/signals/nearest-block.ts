/** A long note is about many things: what its nearest block shares with another note counts apart. */
import type { CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import type { Content } from './content.ts'

/** Fewer different terms than these are no subject. */
const fewestTerms = 3

/** Terms that a larger share of the notes has are in every block. */
const commonShare = 0.2

/** For each note of `pool` the score of the block of `note` that is nearest to it. */
export function nearestBlocks(
  note: CorpusNote,
  pool: ReadonlySet<number>,
  { content, source, hidden }: { content: Content; source: number; hidden: HiddenLinks },
): Map<number, number> {
  const nearest = new Map<number, number>()
  const { idf } = content
  const holdersOf = createHolders(content, pool)
  for (const { terms, termInLink } of note.blocks) {
    const isErased = (link: number) =>
      link >= 0 && hidden.words === 'erased' && hidden.has(source, note.links[link] ?? -1)
    const own = new Set(terms.filter((_, at) => !isErased(termInLink[at] ?? -1)))
    if (own.size < fewestTerms) continue
    const sums = new Map<number, number>()
    let squares = 0
    for (const term of own) {
      const weight = idf[term] ?? 0
      squares += weight * weight
      for (const holder of holdersOf(term))
        sums.set(holder.note, (sums.get(holder.note) ?? 0) + weight * holder.weight)
    }
    const length = Math.sqrt(squares) || 1
    for (const [other, sum] of sums) nearest.set(other, Math.max(sum / length, nearest.get(other) ?? 0))
  }
  return nearest
}

interface Holder {
  note: number
  weight: number
}

/** The notes of `pool` that have a term; looked up once for all blocks. */
function createHolders(
  { postings, vectors }: Content,
  pool: ReadonlySet<number>,
): (term: number) => Holder[] {
  const { starts, notes, weights } = postings
  const known = new Map<number, Holder[]>()
  return (term) => {
    const before = known.get(term)
    if (before) return before
    const found: Holder[] = []
    const [start = 0, end = 0] = [starts[term], starts[term + 1]]
    if (end - start <= vectors.length * commonShare)
      for (let row = start; row < end; row += 1) {
        const note = notes[row] ?? 0
        if (pool.has(note)) found.push({ note, weight: weights[row] ?? 0 })
      }
    known.set(term, found)
    return found
  }
}
