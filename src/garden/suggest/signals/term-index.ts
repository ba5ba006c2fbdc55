/** From terms to the vectors that have them: finds those near a text without looking at all of them. */
import type { Scoreboard } from './scoreboard.ts'
import type { SparseVector } from './sparse.ts'

export interface TermIndex {
  /** Adds the cosine of `query` and every vector that shares a term with it. */
  score(query: SparseVector, scores: Scoreboard): void
}

export function indexVectors(vectors: readonly SparseVector[], terms: number): TermIndex {
  const starts = new Int32Array(terms + 1)
  for (const vector of vectors)
    for (const term of vector.terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const owners = new Int32Array(starts[terms] ?? 0)
  const weights = new Float32Array(owners.length)
  const next = starts.slice()
  vectors.forEach((vector, owner) => {
    vector.terms.forEach((term, at) => {
      const row = next[term] ?? 0
      owners[row] = owner
      weights[row] = vector.weights[at] ?? 0
      next[term] = row + 1
    })
  })
  return {
    score(query, scores) {
      query.terms.forEach((term, at) => {
        const weight = query.weights[at] ?? 0
        const end = starts[term + 1] ?? 0
        for (let row = starts[term] ?? 0; row < end; row += 1)
          scores.add(owners[row] ?? 0, weight * (weights[row] ?? 0))
      })
    },
  }
}
