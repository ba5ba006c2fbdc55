/** How alike the notes of a garden are by their words: terms weighed by how rare they are. */
import type { VaultPath } from '../paths.ts'
import { rarityOf } from '../suggest/signals/bm25.ts'
import { cosineAt, packVectors, type SparseVector, spread, toVector } from '../suggest/signals/sparse.ts'
import type { IndexedNote, WordIndex } from './words/word-index.ts'

export interface Likeness {
  /** From 0 to 1. */
  between(one: VaultPath, other: VaultPath): number
  /** The notes that share rare words with `path` and are at least so alike, the nearest first; ties by path. */
  near(path: VaultPath, least: number): { note: VaultPath; likeness: number }[]
}

/** Notes that share none of their heaviest terms are no candidates. */
const heaviest = 24

/** A term that more notes have than these, or a twentieth of all, leads to nothing. */
const mostHolders = 50

/** Weights are rounded to 24 bits. */
const rounding = 1e-4

export function openLikeness(corpus: Pick<WordIndex, 'notes'>): Likeness {
  const counts = corpus.notes.map(countTerms)
  const holders = new Map<number, number[]>()
  counts.forEach((terms, note) => {
    for (const term of terms.keys()) {
      const known = holders.get(term)
      if (known) known.push(note)
      else holders.set(term, [note])
    }
  })
  const total = counts.length
  const vectors = counts.map((terms) =>
    toVector(
      Array.from(terms, ([term, count]) => {
        return [term, (1 + Math.log(count)) * rarityOf(holders.get(term)?.length ?? 0, total)] as const
      }),
    ),
  )
  const places = new Map(corpus.notes.map(({ path }, at) => [path, at]))
  const most = Math.max(mostHolders, total / 20)
  const packed = packVectors(vectors)
  const room = new Float32Array(holders.keys().reduce((end, term) => Math.max(end, term), 0) + 1)
  return {
    between: (one, other) => cosine(vectors[places.get(one) ?? -1], vectors[places.get(other) ?? -1]),
    near(path, least) {
      const own = places.get(path) ?? -1
      const vector = vectors[own]
      if (!vector) return []
      const candidates = reachOf(vector, least).filter((at) => at !== own)
      const laid = spread(vector, room)
      const found = candidates
        .map((at) => ({ at, likeness: cosineAt(room, packed, at) }))
        .filter(({ likeness }) => likeness >= least)
      laid.clear()
      return found
        .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
        .flatMap(({ at, likeness }) => {
          const note = corpus.notes[at]?.path
          return note === undefined ? [] : [{ note, likeness }]
        })
    },
  }

  /**
   * The notes that share one of the heaviest terms, without those that cannot be so alike: the cosine of two vectors
   * of unit length is at most the length of what the one has in terms that the other may have too (Cauchy and Schwarz).
   */
  function reachOf({ terms, weights }: SparseVector, least: number): number[] {
    const reach = new Map<number, number>()
    let rest = 1
    for (const [at, term] of terms.subarray(0, heaviest).entries()) {
      const sharing = holders.get(term) ?? []
      if (sharing.length > most) continue
      const square = (weights[at] ?? 0) ** 2
      rest -= square
      for (const note of sharing) reach.set(note, (reach.get(note) ?? 0) + square)
    }
    return [...reach].flatMap(([note, square]) => (square + rest >= least * least - rounding ? [note] : []))
  }
}

/** A term of a name or a heading says twice what one of the text does. */
function countTerms({ nameTerms, blocks }: IndexedNote): Map<number, number> {
  const counts = new Map(nameTerms.map((term) => [term, 2]))
  for (const { heading, terms } of blocks)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + (heading ? 2 : 1))
  return counts
}

function cosine(one: SparseVector | undefined, other: SparseVector | undefined): number {
  if (!one || !other) return 0
  const weights = new Map([...one.terms].map((term, at) => [term, one.weights[at] ?? 0]))
  return other.terms.reduce((sum, term, at) => sum + (weights.get(term) ?? 0) * (other.weights[at] ?? 0), 0)
}
