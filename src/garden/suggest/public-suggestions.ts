/** Suggestions for a place that the world can read. */
import type { Garden } from '../garden.ts'
import type { Suggestion } from './suggestion.ts'

/** Those that name published notes alone. */
export function publicSuggestions(
  { publishSet }: Pick<Garden, 'publishSet'>,
  suggestions: readonly Suggestion[],
): Suggestion[] {
  const published = new Set([...publishSet.published.values()].map(({ path }) => path))
  return suggestions.filter(({ source, target }) => published.has(source) && published.has(target))
}
