/** Logistic regression with an L2 penalty, by Newton's method. */
import { solve } from './solve.ts'

export interface Example {
  values: Float64Array
  /** Whether the author made this link. */
  linked: boolean
}

/** Log-odds are `bias` plus the weighted values, each less its mean and divided by its deviation, within bounds. */
export interface Logistic {
  bias: number
  weights: Float64Array
  means: Float64Array
  deviations: Float64Array
}

const mostSteps = 25

/** Fits the columns that `uses`; all other weights are 0. A penalty of 0 would let weights grow without end. */
export function fitLogistic(
  examples: readonly Example[],
  { penalty, uses }: { penalty: number; uses: readonly boolean[] },
): Logistic {
  const { means, deviations } = scaleOf(examples, uses.length)
  const columns = uses.flatMap((used, column) => (used ? [column] : []))
  const width = columns.length
  const rows = examples.map(({ values }) =>
    Float64Array.from(columns, (column) =>
      standardise(values[column] ?? 0, means[column], deviations[column]),
    ),
  )
  const labels = Float64Array.from(examples, ({ linked }) => (linked ? 1 : 0))
  const linked = labels.reduce((sum, label) => sum + label, 0)
  let weights = new Float64Array(width + 1)
  weights[width] = Math.log((linked + 1) / (examples.length - linked + 1))
  let loss = lossOf(rows, labels, weights, penalty)
  for (let step = 0; step < mostSteps; step += 1) {
    const direction = newtonStep(rows, labels, weights, penalty)
    let next = weights
    let nextLoss = Number.POSITIVE_INFINITY
    for (let part = 1; part > 1e-4 && !(nextLoss <= loss); part /= 2) {
      next = weights.map((weight, at) => weight - part * (direction[at] ?? 0))
      nextLoss = lossOf(rows, labels, next, penalty)
    }
    const gain = loss - nextLoss
    if (!(gain > 0)) break
    weights = next
    loss = nextLoss
    if (gain < 1e-6 * loss) break
  }
  const spread = new Float64Array(uses.length)
  columns.forEach((column, at) => {
    spread[column] = weights[at] ?? 0
  })
  return { bias: weights[width] ?? 0, weights: spread, means, deviations }
}

/** What each value adds to the log-odds. */
export function contributionsOf(
  { weights, means, deviations }: Logistic,
  values: Float64Array,
): Float64Array {
  return weights.map((weight, at) =>
    weight === 0 ? 0 : weight * standardise(values[at] ?? 0, means[at], deviations[at]),
  )
}

export function logOdds(model: Logistic, values: Float64Array): number {
  const { weights, means, deviations } = model
  let sum = model.bias
  for (let at = 0; at < weights.length; at += 1)
    sum += (weights[at] ?? 0) * standardise(values[at] ?? 0, means[at], deviations[at])
  return sum
}

/** Nothing counts for more than four deviations: a garden may be stranger than all that the model has seen. */
function standardise(value: number, mean = 0, deviation = 1): number {
  return Math.max(-4, Math.min(4, (value - mean) / deviation))
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function scaleOf(examples: readonly Example[], width: number): Pick<Logistic, 'means' | 'deviations'> {
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  const each = (visit: (value: number, column: number) => void) => {
    for (const { values } of examples) for (let at = 0; at < width; at += 1) visit(values[at] ?? 0, at)
  }
  each((value, at) => {
    means[at] = (means[at] ?? 0) + value / examples.length
  })
  each((value, at) => {
    deviations[at] = (deviations[at] ?? 0) + (value - (means[at] ?? 0)) ** 2 / examples.length
  })
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) }
}

function oddsOf(row: Float64Array, weights: Float64Array): number {
  let sum = weights[row.length] ?? 0
  for (let at = 0; at < row.length; at += 1) sum += (weights[at] ?? 0) * (row[at] ?? 0)
  return sum
}

function lossOf(
  rows: readonly Float64Array[],
  labels: Float64Array,
  weights: Float64Array,
  penalty: number,
): number {
  let loss = 0
  for (let at = 0; at < weights.length - 1; at += 1) loss += (penalty * (weights[at] ?? 0) ** 2) / 2
  rows.forEach((row, at) => {
    const odds = oddsOf(row, weights)
    loss += Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - (labels[at] ?? 0) * odds
  })
  return loss
}

function newtonStep(
  rows: readonly Float64Array[],
  labels: Float64Array,
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const size = weights.length
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  rows.forEach((row, at) => {
    const chance = probability(oddsOf(row, weights))
    const error = chance - (labels[at] ?? 0)
    const curve = Math.max(chance * (1 - chance), 1e-6)
    for (let i = 0; i < size; i += 1) {
      const value = i < row.length ? (row[i] ?? 0) : 1
      if (value === 0) continue
      gradient[i] = (gradient[i] ?? 0) + error * value
      const scaled = curve * value
      for (let j = 0; j <= i; j += 1)
        hessian[i * size + j] = (hessian[i * size + j] ?? 0) + scaled * (j < row.length ? (row[j] ?? 0) : 1)
    }
  })
  for (let i = 0; i < size; i += 1) {
    if (i < size - 1) {
      gradient[i] = (gradient[i] ?? 0) + penalty * (weights[i] ?? 0)
      hessian[i * size + i] = (hessian[i * size + i] ?? 0) + penalty
    }
    for (let j = 0; j < i; j += 1) hessian[j * size + i] = hessian[i * size + j] ?? 0
  }
  return solve(hessian, gradient)
}
