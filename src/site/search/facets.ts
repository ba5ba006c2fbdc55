/** What a search can be narrowed by, under the names that readers type. */
import { tagKey, topicKey } from '../../garden/path-key.ts'

export const facets = ['topic', 'maturity', 'tag'] as const

export type Facet = (typeof facets)[number]

/** The facet of this name, in any letter case. */
export function facetOf(name: string): Facet | null {
  return facets.find((facet) => facet === name.toLowerCase()) ?? null
}

/** The value of a facet as the index knows it: what readers type may differ in case, or begin with `#`. */
export function facetKey(facet: Facet, value: string): string {
  if (facet === 'tag') return tagKey(value)
  return facet === 'topic' ? topicKey(value) : value.trim().toLowerCase()
}
