/** Sums over the rows that a logistic regression is fitted on, some rows at a time: each is read and written once for all of them. */

/** Rows of `width` standardised numbers, the last of which is 1. */
export interface Rows {
  size: number
  width: number
  values: Float32Array
  linked: Uint8Array
  /** How many rows each stands for. */
  stands: Float32Array
}

/** So many rows are added to a sum together, which is then read and written once; each still in its turn. */
export const atOnce = 4

/** The log-odds of four rows, one after the other; of rows behind the last those of the last. */
export function oddsFrom(
  { size, width, values }: Rows,
  row: number,
  weights: Float64Array,
  odds: Float64Array,
) {
  const last = (size - 1) * width
  const [a, b] = [row * width, Math.min((row + 1) * width, last)]
  const [c, d] = [Math.min((row + 2) * width, last), Math.min((row + 3) * width, last)]
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let at = 0; at < width; at += 1) {
    const weight = weights[at] ?? 0
    one += weight * (values[a + at] ?? 0)
    two += weight * (values[b + at] ?? 0)
    three += weight * (values[c + at] ?? 0)
    four += weight * (values[d + at] ?? 0)
  }
  odds[0] = one
  odds[1] = two
  odds[2] = three
  odds[3] = four
}

/** Adds four rows, each times its factor. */
export function addRows(
  { size, width, values }: Rows,
  row: number,
  factors: Float64Array,
  sums: Float64Array,
) {
  const last = (size - 1) * width
  const [a, b] = [row * width, Math.min((row + 1) * width, last)]
  const [c, d] = [Math.min((row + 2) * width, last), Math.min((row + 3) * width, last)]
  const [one = 0, two = 0, three = 0, four = 0] = factors
  for (let at = 0; at < width; at += 1)
    sums[at] =
      (sums[at] ?? 0) +
      one * (values[a + at] ?? 0) +
      two * (values[b + at] ?? 0) +
      three * (values[c + at] ?? 0) +
      four * (values[d + at] ?? 0)
}

/** Adds to the lower triangle the products of the numbers of each of four rows, times its curve. */
export function addSquares(
  matrix: Float64Array,
  rows: Float64Array,
  curves: Float64Array,
  width: number,
): void {
  const [one = 0, two = 0, three = 0, four = 0] = curves
  const [b, c, d] = [width, 2 * width, 3 * width]
  for (let i = 0; i < width; i += 1) {
    const first = one * (rows[i] ?? 0)
    const second = two * (rows[b + i] ?? 0)
    const third = three * (rows[c + i] ?? 0)
    const fourth = four * (rows[d + i] ?? 0)
    const base = i * width
    for (let j = 0; j <= i; j += 1)
      matrix[base + j] =
        (matrix[base + j] ?? 0) +
        first * (rows[j] ?? 0) +
        second * (rows[b + j] ?? 0) +
        third * (rows[c + j] ?? 0) +
        fourth * (rows[d + j] ?? 0)
  }
}
