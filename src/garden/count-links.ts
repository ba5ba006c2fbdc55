/** How many links of a garden have which outcome. */
import type { Garden } from './garden.ts'
import type { ResolvedLink } from './resolve-links.ts'

export type LinkCounts = Record<ResolvedLink['outcome'], number>

export function countLinks(garden: Garden): LinkCounts {
  const counts: LinkCounts = { found: 0, ambiguous: 0, missing: 0, withheld: 0 }
  for (const links of garden.links.values()) {
    for (const { outcome } of links) counts[outcome] += 1
  }
  return counts
}
