/** Which documents are used by what is published: through notes, and through one another. */
import type { Note } from './note.ts'
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** Properties whose links readers see. */
const shownProperties: ReadonlySet<string | null> = new Set([null, 'relatedNotes', 'parent', 'next'])

/**
 * The paths of `documents` that a link leads to from `published`, or from a
 * document that is itself so reached. One that `leadsOn` refuses is reached and
 * leads nowhere: it will not be published.
 */
export function documentClosure(
  published: readonly Note[],
  documents: readonly Note[],
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  leadsOn: (document: Note) => boolean,
): ReadonlySet<VaultPath> {
  const known = new Map(documents.map((document) => [document.path, document]))
  const used = new Set<VaultPath>()
  const queue = documents.length === 0 ? [] : [...published]
  for (const source of queue) {
    for (const { target, property } of links.get(source.path) ?? []) {
      const document = target === null ? undefined : known.get(target)
      if (!document || used.has(document.path) || !shownProperties.has(property)) continue
      used.add(document.path)
      if (leadsOn(document)) queue.push(document)
    }
  }
  return used
}
