/** Links from a written note to the sentences that it quotes. */
import type { VaultPath } from '../../src/garden/paths.ts'
import { linkName } from '../../src/garden/suggest/accept/link-name.ts'
import { linkStyle } from '../../src/garden/suggest/accept/link-style.ts'
import { writeQuoteLink } from '../../src/garden/writing/render/write-quote-link.ts'
import type { Sentence } from '../../src/garden/writing/sentences/sentence.ts'
import type { GardenRead } from './read-garden.ts'

/** Writes the link to a sentence into the note at `path`; null where no link can lead to its note alone: such a note is not quoted. */
export function openQuoteLinks(
  { garden, vault }: Pick<GardenRead, 'garden' | 'vault'>,
  path: VaultPath,
): (sentence: Sentence, shows?: string) => string | null {
  const context = {
    garden,
    format: vault.obsidian.linkFormat,
    style: linkStyle(garden, vault.obsidian),
    settings: { linkText: 'title' as const },
    bibliography: null,
  }
  return (sentence, shows) => {
    const note = garden.notes.get(sentence.note)
    const name = linkName('wikilink', path, sentence.note, context)
    return note && name !== null ? writeQuoteLink(sentence, { name, note, shows }) : null
  }
}
