/** Vectors in a quarter of the room: a byte for each number, and one scale for all. */

export interface Quantised {
  /** Whole numbers from -127 to 127. */
  values: Int8Array
  /** What each is to be multiplied by. */
  scale: number
}

/**
 * The direction of `vector`, at unit length. No number of it is off by more than half
 * of the scale. Null for what has no direction: nothing, zeros, or what is no number.
 */
export function quantise(vector: readonly number[]): Quantised | null {
  let largest = 0
  for (const value of vector) {
    if (!Number.isFinite(value)) return null
    largest = Math.max(largest, Math.abs(value))
  }
  if (largest === 0) return null
  // Divided by the largest first: squares of very large and very small numbers are none.
  let squares = 0
  for (const value of vector) squares += (value / largest) ** 2
  const scale = 1 / Math.sqrt(squares) / 127
  const values = Int8Array.from(vector, (value) => Math.round((value / largest) * 127))
  return { values, scale }
}

/** The cosine of two vectors of unit length, from -1 to 1. */
export function cosineOf(a: Quantised, b: Quantised): number {
  const [one, other] = [a.values, b.values]
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return Math.max(-1, Math.min(1, sum * a.scale * b.scale))
}
