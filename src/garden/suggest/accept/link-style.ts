/** How new links are written: as Obsidian is set to write them, elsewhere as most links of the garden are written. */
import type { Garden } from '../../garden.ts'
import type { LinkForm } from '../../rename/link-form.ts'
import type { LinkFormat, ObsidianSettings } from '../../vault.ts'

export interface LinkStyle {
  /** `[[Name]]` or `[words](address)`, in the text. */
  syntax: 'wikilink' | 'markdown'
  /** How the file is named between `[[` and `]]`. */
  name: LinkForm['style']
  /** How it is named in an address. */
  address: LinkForm['style']
}

export function linkStyle(
  { links }: Pick<Garden, 'links'>,
  { linkFormat, markdownLinks }: ObsidianSettings,
): LinkStyle {
  let [wikilinks, paths] = [0, 0]
  for (const { kind, embedded, path, target } of [...links.values()].flat()) {
    if (kind === 'property' || embedded) continue
    wikilinks += kind === 'wikilink' ? 1 : -1
    if (kind === 'wikilink' && target?.includes('/')) paths += path.includes('/') ? 1 : -1
  }
  const isMarkdown = markdownLinks ?? wikilinks < 0
  return {
    syntax: isMarkdown ? 'markdown' : 'wikilink',
    name: styles[linkFormat ?? (paths > 0 ? 'absolute' : 'shortest')],
    // Elsewhere than in Obsidian an address counts from its note, as everywhere on the web.
    address: styles[linkFormat ?? 'relative'],
  }
}

const styles: Readonly<Record<LinkFormat, LinkForm['style']>> = {
  shortest: 'name',
  relative: 'relative',
  absolute: 'path',
}
