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
  const terms: number[] = []
  const amounts: number[] = []
  for (const [term, weight] of weights) {
    if (!(weight > 0)) continue
    terms.push(term)
    amounts.push(weight)
  }
  const heaviest = [...terms.keys()]
    .sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0))
    .slice(0, mostTerms)
  const length =
    Math.sqrt(heaviest.reduce((sum, at) => sum + (amounts[at] ?? 0) * (amounts[at] ?? 0), 0)) || 1
  return {
    terms: Int32Array.from(heaviest, (at) => terms[at] ?? 0),
    weights: Float32Array.from(heaviest, (at) => (amounts[at] ?? 0) / length),
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

/** Vectors in one piece of memory, for those who look at many of them in no order: each on its own is several places to go to. */
export interface PackedVectors {
  /** Where each begins; it ends where the next one begins. */
  starts: Int32Array
  terms: Int32Array
  weights: Float32Array
}

export function packVectors(vectors: readonly SparseVector[]): PackedVectors {
  const starts = new Int32Array(vectors.length + 1)
  vectors.forEach(({ terms }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + terms.length
  })
  const terms = new Int32Array(starts[vectors.length] ?? 0)
  const weights = new Float32Array(terms.length)
  vectors.forEach((vector, at) => {
    terms.set(vector.terms, starts[at])
    weights.set(vector.weights, starts[at])
  })
  return { starts, terms, weights }
}

/** The cosine of the vector at `at` and the one that is laid out in `room`. */
export function cosineAt(room: Float32Array, { starts, terms, weights }: PackedVectors, at: number): number {
  const end = starts[at + 1] ?? 0
  let sum = 0
  for (let row = starts[at] ?? 0; row < end; row += 1)
    sum += (room[terms[row] ?? 0] ?? 0) * (weights[row] ?? 0)
  return sum
}
