/** Links that lead nowhere, by what they ask for: a note that several ask for wants to be written. */

import { fileKind } from '../file-kinds.ts'
import { extensionOf, linkKey, type VaultPath } from '../paths.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import type { TendScope, TendTask } from './task.ts'
import { tendedNotes } from './tended-notes.ts'

export function findWanted(scope: TendScope): TendTask[] {
  const missing = tendedNotes(scope).flatMap(({ path }) =>
    (scope.garden.links.get(path) ?? []).filter(
      ({ outcome, property, target }) => outcome === 'missing' && property === null && target === null,
    ),
  )
  const byTarget = Map.groupBy(missing, (link) => linkKey(nameOf(link)))
  return [...byTarget.values()].flatMap((links): TendTask[] => {
    const [first] = links
    if (!first || nameOf(first) === '') return []
    const notes = [...new Set(links.map(({ source }) => source))] as VaultPath[]
    const name = nameOf(first)
    const isPicture = fileKind(name) === 'image'
    const [one, several] = isPicture ? ['A note shows', 'notes show'] : ['A link leads to', 'notes link to']
    const mend = mendOf(name, links.length)
    return [
      {
        kind: isPicture ? 'missing-picture' : 'wanted',
        note: first.source,
        place: { line: first.line, column: first.column },
        others: notes.slice(1),
        reason:
          notes.length > 1
            ? `${notes.length} ${several} \`${name}\`, and ${mend}`
            : `${one} \`${name}\`, and ${mend}`,
        weight: Math.min(0.95, 0.6 + 0.1 * (notes.length - 1)),
      },
    ]
  })
}

/** A note can be written; a picture or another file has to be found. */
function mendOf(name: string, links: number): string {
  const those = links === 1 ? 'the link' : 'the links'
  if (fileKind(name) === 'image') return `there is no such picture: put it into the vault, or mend ${those}.`
  const extension = extensionOf(name)
  return /^(?:|md|mdx|html?)$|\s/.test(extension)
    ? `there is no such note: write it, or mend ${those}.`
    : `there is no such file: mend ${those}.`
}

/** What a link names, without its place in the note and its words. */
function nameOf({ raw }: ResolvedLink): string {
  const inside = raw.replace(/^!?\[\[|\]\]$/g, '').replace(/^!?\[[^\]]*\]\(|\)$/g, '')
  return inside.replace(/[#|].*$/s, '').trim()
}
