/** A note that the garden wrote is not published while it quotes one that is not. */
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import { writtenFor } from './is-written.ts'

/**
 * The first link in the text of a written note that leads to a note which `isWithdrawn`, or to none.
 * Every quote has such a link. Null where there is none, and for a note that a person wrote.
 */
export function withdrawnQuote(
  note: Note,
  links: readonly ResolvedLink[],
  isWithdrawn: (note: VaultPath) => boolean,
): ResolvedLink | null {
  if (writtenFor(note) === null) return null
  const found = links.find(({ property, target, outcome }) => {
    return property === null && (target === null ? outcome === 'missing' : isWithdrawn(target))
  })
  return found ?? null
}
