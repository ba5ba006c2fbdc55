/** From terms to the notes that have them: scores those near a text without looking at all of them. */
import type { Scoreboard } from './scoreboard.ts'
import type { SparseVector } from './sparse.ts'

/** The notes that have each term, and what it weighs in them. */
export interface Postings {
  /** Where the rows of a term begin; those of the next begin where they end. */
  starts: Int32Array
  notes: Int32Array
  weights: Float32Array
}

/** A text with its terms, the heaviest first. */
export interface TermQuery {
  terms: Int32Array
  weights: Float32Array | Float64Array
}

/**
 * So many rows are looked at for one text. The rows of a common term grow with the garden, and it
 * says least: without a bound each note of a large garden would cost more than one of a small one.
 */
const mostRows = 30_000

/**
 * Adds to every note what the terms of `query` weigh in it, the heaviest first. Those that have
 * more rows than are left of `most` are passed over.
 */
export function addRows(
  { starts, notes, weights }: Postings,
  query: TermQuery,
  scores: Scoreboard,
  most = mostRows,
): void {
  let left = most
  for (let at = 0; at < query.terms.length; at += 1) {
    const term = query.terms[at] ?? 0
    const start = starts[term] ?? 0
    const end = starts[term + 1] ?? 0
    if (end - start > left) continue
    left -= end - start
    scores.addAll(notes, weights, { start, end, factor: query.weights[at] ?? 0 })
  }
}

/** The rows of `vectors`, each of which is of the note at its position. */
export function indexVectors(vectors: readonly SparseVector[], terms: number): Postings {
  const starts = new Int32Array(terms + 1)
  for (const vector of vectors)
    for (const term of vector.terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const notes = new Int32Array(starts[terms] ?? 0)
  const weights = new Float32Array(notes.length)
  const next = starts.slice()
  vectors.forEach((vector, note) => {
    vector.terms.forEach((term, at) => {
      const row = next[term] ?? 0
      notes[row] = note
      weights[row] = vector.weights[at] ?? 0
      next[term] = row + 1
    })
  })
  return { starts, notes, weights }
}
