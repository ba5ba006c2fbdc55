/** A long note is about many things: what its nearest block shares with another note counts apart. */
import type { CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import type { Content } from './content.ts'

/** Fewer different terms than these are no subject. */
const fewestTerms = 3

/** Terms that a larger share of the notes has, or more notes than these, are in every block. */
const commonShare = 0.2
const mostHolders = 400

/** For each note of `pool` the score of the block of `note` that is nearest to it, at its position there. */
export function nearestBlocks(
  note: CorpusNote,
  pool: readonly number[],
  { content, source, hidden }: { content: Content; source: number; hidden: HiddenLinks },
): Float64Array {
  const nearest = new Float64Array(pool.length)
  const { idf } = content
  const holdersOf = createHolders(content, pool)
  const sums = new Float64Array(pool.length)
  const touched = new Int32Array(pool.length)
  for (const { terms, termInLink } of note.blocks) {
    const isErased = (link: number) =>
      link >= 0 && hidden.words === 'erased' && hidden.has(source, note.links[link] ?? -1)
    const own = new Set<number>()
    for (let at = 0; at < terms.length; at += 1) if (!isErased(termInLink[at] ?? -1)) own.add(terms[at] ?? 0)
    if (own.size < fewestTerms) continue
    let squares = 0
    let count = 0
    for (const term of own) {
      const weight = idf[term] ?? 0
      squares += weight * weight
      const { places, weights } = holdersOf(term)
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0
        const before = sums[place] ?? 0
        if (before === 0) {
          touched[count] = place
          count += 1
        }
        sums[place] = before + weight * (weights[at] ?? 0)
      }
    }
    const length = Math.sqrt(squares) || 1
    for (let at = 0; at < count; at += 1) {
      const place = touched[at] ?? 0
      const score = (sums[place] ?? 0) / length
      if (score > (nearest[place] ?? 0)) nearest[place] = score
      sums[place] = 0
    }
  }
  return nearest
}

/** The notes that have a term, as their positions in the pool, and what it weighs in them. */
interface Holders {
  places: number[]
  weights: number[]
}

const none: Holders = { places: [], weights: [] }

/** The notes of `pool` that have a term; looked up once for all blocks. */
function createHolders({ postings, vectors }: Content, pool: readonly number[]): (term: number) => Holders {
  const { starts, notes, weights } = postings
  const known = new Map<number, Holders>()
  const most = Math.min(mostHolders, vectors.length * commonShare)
  // One more than its position; 0 for a note that is not in the pool.
  const places = new Int32Array(vectors.length)
  for (let at = 0; at < pool.length; at += 1) places[pool[at] ?? 0] = at + 1
  return (term) => {
    const start = starts[term] ?? 0
    const end = starts[term + 1] ?? 0
    if (start === end || end - start > most) return none
    const before = known.get(term)
    if (before) return before
    const found: Holders = { places: [], weights: [] }
    for (let row = start; row < end; row += 1) {
      const place = places[notes[row] ?? 0] ?? 0
      if (place === 0) continue
      found.places.push(place - 1)
      found.weights.push(weights[row] ?? 0)
    }
    known.set(term, found)
    return found
  }
}
