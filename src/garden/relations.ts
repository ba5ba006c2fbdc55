/** Which properties are relations that readers may know of: all others are the owner's own. */
import type { Settings } from '../schemas/settings.ts'
import { foldKey } from './frontmatter/field-reading.ts'
import type { ResolvedLink } from './resolve-links.ts'

export type RelationSettings = Partial<Pick<Settings, 'relations'>>

/** The properties of this software that lead to other notes. */
const known = new Set(['relatedNotes', 'parent', 'next', 'image', 'translationOf'])

/**
 * Tells links that may be known to readers: those in the text, in the
 * properties above, and in those that the setting `relations` names.
 */
export function publicLinkTest(
  settings: RelationSettings,
): (link: Pick<ResolvedLink, 'property'>) => boolean {
  const named = new Set(settings.relations?.map(foldKey))
  return ({ property }) => property === null || known.has(property) || named.has(foldKey(property))
}

/** The name under which the setting `relations` lists a property; null for any other. */
export function relationName(property: string | null, { relations = [] }: RelationSettings): string | null {
  if (property === null) return null
  return relations.find((name) => foldKey(name) === foldKey(property)) ?? null
}
