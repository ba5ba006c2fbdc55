/** Sparse vectors of unit length, and texts as such. */

export interface SparseVector {
  /** Numbers of terms, the heaviest first. */
  terms: Int32Array
  weights: Float32Array
}

/** More terms than these say little more about a text. */
const mostTerms = 128

/** The vector of unit length of the heaviest `weights`. Ties go to the lower number. */
export function toVector(weights: Iterable<readonly [term: number, weight: number]>): SparseVector {
  const heaviest = [...weights]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostTerms)
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    terms: Int32Array.from(heaviest, ([term]) => term),
    weights: Float32Array.from(heaviest, ([, weight]) => weight / length),
  }
}

/** Lays `vector` out in `room`, which holds zeros; `clear` takes it away again. */
export function spread({ terms, weights }: SparseVector, room: Float32Array): { clear(): void } {
  terms.forEach((term, at) => {
    room[term] = weights[at] ?? 0
  })
  return {
    clear() {
      for (const term of terms) room[term] = 0
    },
  }
}

/** The cosine of `vector` and the one that is laid out in `room`. */
export function cosineWith(room: Float32Array, vector: SparseVector | undefined): number {
  if (!vector) return 0
  const { terms, weights } = vector
  let sum = 0
  for (let at = 0; at < terms.length; at += 1) sum += (room[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0)
  return sum
}
