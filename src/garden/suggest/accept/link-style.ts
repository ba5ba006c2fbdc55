/** How a new link in the text is written: `[[Name]]` or `[words](address)`. */
import type { Garden } from '../../garden.ts'
import type { ObsidianSettings } from '../../vault.ts'

export type LinkStyle = 'wikilink' | 'markdown'

/** As Obsidian is set to write links; elsewhere as most links of the garden's notes are written. */
export function linkStyle({ notes }: Pick<Garden, 'notes'>, { markdownLinks }: ObsidianSettings): LinkStyle {
  if (markdownLinks !== undefined) return markdownLinks ? 'markdown' : 'wikilink'
  let balance = 0
  for (const { links } of notes.values())
    for (const { kind, embedded } of links) if (!embedded) balance += kind === 'markdown' ? -1 : 1
  return balance < 0 ? 'markdown' : 'wikilink'
}
