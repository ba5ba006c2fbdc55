/** A model that says how likely a pair is a link, by logistic regression. */

/** Log-odds are `bias` plus the weighted values, each less its mean and divided by its deviation, within bounds. */
export interface Logistic {
  bias: number
  weights: Float64Array
  means: Float64Array
  deviations: Float64Array
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
export function standardise(value: number, mean = 0, deviation = 1): number {
  const distance = (value - mean) / deviation
  return distance > 4 ? 4 : distance < -4 ? -4 : distance
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
