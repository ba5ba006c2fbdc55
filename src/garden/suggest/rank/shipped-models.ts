/** What a garden of few links is judged by: weights that were fitted on other gardens (`bench/fit-link-weights.ts`). */
import type { Logistic } from './logistic.ts'
import type { Models } from './models.ts'
import type { Ranker } from './ranker.ts'
import weights from './shipped-weights.json' with { type: 'json' }

export const shippedModels: Models = { mention: read(weights.mention), related: read(weights.related) }

/** The one of a list of all targets. */
export const shippedList: Ranker = read(weights.list)

function read({
  bias,
  weights,
  means,
  deviations,
}: Record<keyof Omit<Logistic, 'bias'>, number[]> & { bias: number }): Ranker {
  const logistic = {
    bias,
    weights: Float64Array.from(weights),
    means: Float64Array.from(means),
    deviations: Float64Array.from(deviations),
  }
  return { logistic, forest: null, share: 0 }
}
