/** A long note is about many things: what its nearest block shares with another note counts apart. */
import type { CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import type { Content } from './content.ts'

/** Fewer different terms than these are no subject. */
const fewestTerms = 3

/** Terms that a larger share of the notes has, or more notes than these, are in every block. */
const commonShare = 0.2
const mostHolders = 400

/** For each note of `pool` the score of the block of `note` that is nearest to it. */
export function nearestBlocks(
  note: CorpusNote,
  pool: ReadonlySet<number>,
  { content, source, hidden }: { content: Content; source: number; hidden: HiddenLinks },
): Map<number, number> {
  const nearest = new Map<number, number>()
  const { idf } = content
  const holdersOf = createHolders(content, pool)
  const sums = new Float64Array(content.vectors.length)
  const touched: number[] = []
  for (const { terms, termInLink } of note.blocks) {
    const isErased = (link: number) =>
      link >= 0 && hidden.words === 'erased' && hidden.has(source, note.links[link] ?? -1)
    const own = new Set<number>()
    for (let at = 0; at < terms.length; at += 1) if (!isErased(termInLink[at] ?? -1)) own.add(terms[at] ?? 0)
    if (own.size < fewestTerms) continue
    let squares = 0
    for (const term of own) {
      const weight = idf[term] ?? 0
      squares += weight * weight
      const { notes, weights } = holdersOf(term)
      for (let at = 0; at < notes.length; at += 1) {
        const other = notes[at] ?? 0
        const before = sums[other] ?? 0
        if (before === 0) touched.push(other)
        sums[other] = before + weight * (weights[at] ?? 0)
      }
    }
    const length = Math.sqrt(squares) || 1
    for (const other of touched) {
      nearest.set(other, Math.max((sums[other] ?? 0) / length, nearest.get(other) ?? 0))
      sums[other] = 0
    }
    touched.length = 0
  }
  return nearest
}

/** The notes that have a term, and what it weighs in them. */
interface Holders {
  notes: number[]
  weights: number[]
}

/** The notes of `pool` that have a term; looked up once for all blocks. */
function createHolders({ postings, vectors }: Content, pool: ReadonlySet<number>): (term: number) => Holders {
  const { starts, notes, weights } = postings
  const known = new Map<number, Holders>()
  const isWanted = new Uint8Array(vectors.length)
  for (const note of pool) isWanted[note] = 1
  return (term) => {
    const before = known.get(term)
    if (before) return before
    const found: Holders = { notes: [], weights: [] }
    const [start = 0, end = 0] = [starts[term], starts[term + 1]]
    if (end - start <= Math.min(mostHolders, vectors.length * commonShare))
      for (let row = start; row < end; row += 1) {
        const note = notes[row] ?? 0
        if (isWanted[note] !== 1) continue
        found.notes.push(note)
        found.weights.push(weights[row] ?? 0)
      }
    known.set(term, found)
    return found
  }
}
