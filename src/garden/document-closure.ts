/** Which documents are used by what is published: through notes, and through one another. */
import type { Note } from './note.ts'
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/**
 * The paths of `documents` that a link which `isShown` to readers leads to from
 * `published`, or from a document that is itself so reached. One that `leadsOn` refuses is reached and
 * leads nowhere: it will not be published.
 */
export function documentClosure(
  published: readonly Note[],
  documents: readonly Note[],
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  isShown: (link: ResolvedLink) => boolean,
  leadsOn: (document: Note) => boolean,
): ReadonlySet<VaultPath> {
  const known = new Map(documents.map((document) => [document.path, document]))
  const used = new Set<VaultPath>()
  const queue = documents.length === 0 ? [] : [...published]
  for (const source of queue) {
    for (const link of links.get(source.path) ?? []) {
      const document = link.target === null ? undefined : known.get(link.target)
      if (!document || used.has(document.path) || !isShown(link)) continue
      used.add(document.path)
      if (leadsOn(document)) queue.push(document)
    }
  }
  return used
}
