/** How much work a value is to walk through once. */
import { isList, type Value } from './value.ts'

/** Weights of lists and objects that are known already: what stands in many places is weighed once, and counts in each. */
export type Weights = WeakMap<object, number>

/** About the number of values in it, and a sixteenth of its characters. */
export function weighValue(value: Value, weights: Weights): number {
  if (typeof value === 'string') return 1 + (value.length >> 4)
  if (value === null || typeof value !== 'object') return 1
  const known = weights.get(value)
  if (known !== undefined) return known
  const inner = isList(value) ? value : value.kind === 'object' ? [...value.entries.values()] : []
  const weight = inner.reduce<number>((sum, one) => sum + weighValue(one, weights), 1)
  weights.set(value, weight)
  return weight
}
