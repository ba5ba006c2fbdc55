/** The ways to write a link over words of a note. */
import { linkKey, type VaultPath } from '../../paths.ts'
import { firstLeadingTo } from '../../rename/rewrite-links.ts'
import { writeUrl } from '../../rename/write-url.ts'
import type { ProsePlace } from './find-place.ts'
import { linkName } from './link-name.ts'
import type { AcceptContext } from './note-draft.ts'

export interface MentionLink {
  words: string
  source: VaultPath
  target: VaultPath
}

/**
 * The ways to write it, the best first: as the garden writes its links, then with an address, which takes any
 * name, and words with escapes. Empty where no name leads to the target alone.
 */
export function writeMention(link: MentionLink, place: ProsePlace, context: AcceptContext): string[] {
  const wikilink = context.style.syntax === 'wikilink' ? writeWikilink(link, place, context) : null
  return [wikilink, writeAddress(link, context)].filter((text) => text !== null)
}

function writeWikilink(
  { words, source, target }: MentionLink,
  { inTable }: ProsePlace,
  context: AcceptContext,
): string | null {
  const name = linkName('wikilink', source, target, context)
  if (name === null) return null
  const isName = linkKey(name) === linkKey(words) && isShownAs(words, target, context)
  if (isName && leadsAlone(words, source, target, context)) return `[[${words}]]`
  return `[[${name}${inTable ? '\\|' : '|'}${words}]]`
}

/** Whether a link without words of its own shows `words`: the garden may show titles. */
function isShownAs(words: string, target: VaultPath, { garden, settings }: AcceptContext): boolean {
  return settings.linkText === 'raw' ? !words.includes('/') : garden.notes.get(target)?.title === words
}

function leadsAlone(path: string, source: VaultPath, target: VaultPath, { garden, format }: AcceptContext) {
  return firstLeadingTo(target, [path], { kind: 'wikilink', source }, garden, format) !== null
}

function writeAddress({ words, source, target }: MentionLink, context: AcceptContext): string | null {
  const name = linkName('markdown', source, target, context)
  if (name === null) return null
  // A bar would end the cell of a table.
  const address = writeUrl('', { path: name, subpath: null }).text.replaceAll('|', '%7C')
  return `[${words}](${address})`
}
