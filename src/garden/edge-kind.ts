/** What kind of edge of the graph a link is. */
import type { EdgeKind } from '../schemas/edge-kinds.ts'
import type { ResolvedLink } from './resolve-links.ts'

export function edgeKindOf({ property, embedded }: Pick<ResolvedLink, 'property' | 'embedded'>): EdgeKind {
  if (property === null) return embedded ? 'embed' : 'link'
  return kinds.get(property) ?? 'relation'
}

/** The properties of this software; those that the owner names are relations. */
const kinds: ReadonlyMap<string, EdgeKind> = new Map([
  ['parent', 'parent'],
  ['next', 'next'],
  ['relatedNotes', 'related'],
  ['translationOf', 'translation'],
  ['image', 'embed'],
])
