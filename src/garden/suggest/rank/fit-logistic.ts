/**
 * Fits a logistic regression with an L2 penalty, by Newton's method. The slope is that of all
 * examples, and decides where the search ends; the curvature, which costs most and
 * only says how far to go, is that of a sample of them (Byrd and others, 2011).
 */
import type { Examples } from './examples.ts'
import { type Logistic, probability, standardise } from './logistic.ts'
import { addRows, addSquares, atOnce, oddsFrom, type Rows } from './row-sums.ts'
import { solve } from './solve.ts'

const mostSteps = 50

/** How many rows of each kind the curvature is taken from, at most about. */
const sampled = 6000

/** From so many rows on, weights are first looked for on one of so many. */
const manyRows = 20_000
const part = 8

/** A gain of less than this share of the loss ends the search. */
const leastGain = 1e-7

/** Fits the columns that `uses`; all other weights are 0. A penalty of 0 would let weights grow without end. */
export function fitLogistic(
  examples: Examples,
  { penalty, uses }: { penalty: number; uses: readonly boolean[] },
): Logistic {
  const { means, deviations } = scaleOf(examples)
  const columns = uses.flatMap((used, column) => (used ? [column] : []))
  const rows = standardRows(examples, columns, { means, deviations })
  const [unlinked, linked] = countLabels(rows, rows.stands)
  const start = new Float64Array(columns.length + 1)
  start[columns.length] = Math.log((linked + 1) / (unlinked + 1))
  // Most of the way is found on a part, where a step costs a part.
  const near = rows.size < manyRows ? start : descend(partOf(rows), start, penalty / part)
  const weights = descend(rows, near, penalty)
  const spread = new Float64Array(uses.length)
  columns.forEach((column, at) => {
    spread[column] = weights[at] ?? 0
  })
  return { bias: weights[columns.length] ?? 0, weights: spread, means, deviations }
}

/** The weights of least loss, looked for from `start` on. */
function descend(rows: Rows, start: Float64Array, penalty: number): Float64Array {
  const counts = countLabels(rows, null)
  let weights = start
  let slope = slopeAt(rows, weights, penalty)
  for (let step = 0; step < mostSteps; step += 1) {
    const direction = solve(curvatureAt(rows, weights, { penalty, counts }), slope.gradient)
    let next = weights
    let nextSlope = { ...slope, loss: Number.POSITIVE_INFINITY }
    for (let share = 1; share > 1e-4 && !(nextSlope.loss <= slope.loss); share /= 2) {
      next = weights.map((weight, at) => weight - share * (direction[at] ?? 0))
      nextSlope = slopeAt(rows, next, penalty)
    }
    const gain = slope.loss - nextSlope.loss
    if (!(gain > 0)) break
    weights = next
    slope = nextSlope
    if (gain < leastGain * slope.loss) break
  }
  return weights
}

/** One row of `part`, evenly spaced. */
function partOf({ size, width, values, linked, stands }: Rows): Rows {
  const rows = Math.floor(size / part)
  const own = {
    size: rows,
    width,
    values: new Float32Array(rows * width),
    linked: new Uint8Array(rows),
    stands: new Float32Array(rows),
  }
  for (let row = 0; row < rows; row += 1) {
    const from = row * part
    own.values.set(values.subarray(from * width, (from + 1) * width), row * width)
    own.linked[row] = linked[from] ?? 0
    own.stands[row] = stands[from] ?? 0
  }
  return own
}

/** How many rows are of no link, and of a link. */
type Counts = readonly [number, number]

function scaleOf({ size, width, values, counts }: Examples): Pick<Logistic, 'means' | 'deviations'> {
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  let all = 0
  for (let row = 0; row < size; row += 1) {
    const count = counts[row] ?? 0
    all += count
    for (let at = 0; at < width; at += 1)
      means[at] = (means[at] ?? 0) + count * (values[row * width + at] ?? 0)
  }
  for (let at = 0; at < width; at += 1) means[at] = (means[at] ?? 0) / (all || 1)
  for (let row = 0; row < size; row += 1) {
    const count = counts[row] ?? 0
    for (let at = 0; at < width; at += 1) {
      const distance = (values[row * width + at] ?? 0) - (means[at] ?? 0)
      deviations[at] = (deviations[at] ?? 0) + count * distance * distance
    }
  }
  // What is the same in all rows says nothing; what is left of it is rounding.
  return {
    means,
    deviations: deviations.map((sum, at) => {
      const deviation = Math.sqrt(sum / (all || 1))
      return deviation > 1e-6 * Math.abs(means[at] ?? 0) ? deviation : 1
    }),
  }
}

function standardRows(
  { size, width, values, linked, counts }: Examples,
  columns: readonly number[],
  { means, deviations }: Pick<Logistic, 'means' | 'deviations'>,
): Rows {
  const own = columns.length + 1
  const standard = new Float32Array(size * own)
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0
      const value = values[row * width + column] ?? 0
      standard[row * own + at] = standardise(value, means[column], deviations[column])
    }
    standard[row * own + own - 1] = 1
  }
  return { size, width: own, values: standard, linked, stands: counts }
}

/** Of the rows, or of all that they stand for. */
function countLabels({ size, linked }: Rows, stands: Float32Array | null): Counts {
  const counts: [number, number] = [0, 0]
  for (let row = 0; row < size; row += 1) counts[linked[row] === 1 ? 1 : 0] += stands?.[row] ?? 1
  return counts
}

/** The loss at `weights`, and where it falls from there. */
function slopeAt(rows: Rows, weights: Float64Array, penalty: number) {
  const { size, width, linked, stands } = rows
  const gradient = new Float64Array(width)
  const found = new Float64Array(atOnce)
  const errors = new Float64Array(atOnce)
  let loss = 0
  for (let row = 0; row < size; row += atOnce) {
    oddsFrom(rows, row, weights, found)
    errors.fill(0)
    for (let at = 0; at < Math.min(atOnce, size - row); at += 1) {
      const odds = found[at] ?? 0
      const label = linked[row + at] ?? 0
      const count = stands[row + at] ?? 0
      loss += count * (Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - label * odds)
      errors[at] = count * (probability(odds) - label)
    }
    addRows(rows, row, errors, gradient)
  }
  for (let at = 0; at < width - 1; at += 1) {
    const weight = weights[at] ?? 0
    loss += (penalty * weight * weight) / 2
    gradient[at] = (gradient[at] ?? 0) + penalty * weight
  }
  return { loss, gradient }
}

/** How the slope changes around `weights`, of evenly spaced rows of each kind, which stand for all of theirs. */
function curvatureAt(
  rows: Rows,
  weights: Float64Array,
  { penalty, counts }: { penalty: number; counts: Counts },
): Float64Array {
  const { width } = rows
  const matrix = new Float64Array(width * width)
  const chosen = new Float64Array(atOnce * width)
  const curves = new Float64Array(atOnce)
  let count = 0
  for (const { row, stands } of sampleRows(rows, counts)) {
    let odds = 0
    for (let at = 0; at < width; at += 1) {
      const value = rows.values[row * width + at] ?? 0
      chosen[count * width + at] = value
      odds += (weights[at] ?? 0) * value
    }
    const chance = probability(odds)
    curves[count] = stands * Math.max(chance * (1 - chance), 1e-6)
    count += 1
    if (count < atOnce) continue
    addSquares(matrix, chosen, curves, width)
    count = 0
  }
  addSquares(matrix, chosen, curves.fill(0, count), width)
  for (let i = 0; i < width; i += 1) {
    if (i < width - 1) matrix[i * width + i] = (matrix[i * width + i] ?? 0) + penalty
    for (let j = 0; j < i; j += 1) matrix[j * width + i] = matrix[i * width + j] ?? 0
  }
  return matrix
}

/** Evenly spaced rows of each kind, and how many each stands for. */
function* sampleRows(
  { size, linked, stands }: Rows,
  counts: Counts,
): Generator<{ row: number; stands: number }> {
  const strides = counts.map((count) => Math.max(1, Math.floor(count / sampled)))
  const met = [0, 0]
  for (let row = 0; row < size; row += 1) {
    const label = linked[row] ?? 0
    const stride = strides[label] ?? 1
    const turn = met[label] ?? 0
    met[label] = turn + 1
    if (turn % stride === 0) yield { row, stands: stride * (stands[row] ?? 0) }
  }
}
