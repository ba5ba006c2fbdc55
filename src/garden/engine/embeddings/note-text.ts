/**
 * What an embedding of a note is made of: its title, its headings and how it
 * begins. The words of links are left out, so that whoever learns from
 * hidden links does not find them here; so are comments, blocks of code and properties.
 */
import type { ProseBlock } from '../../../markdown/prose.ts'
import { truncateTokens } from '../estimate-tokens.ts'

/** Bytes of all headings, and of the opening. */
const mostHeadings = 1000
const mostOpening = 4000

export function noteText(title: string, prose: readonly ProseBlock[]): string {
  const linesOf = (heading: boolean) =>
    prose
      .filter((block) => block.heading === heading)
      .map(plainWords)
      .filter((line) => line !== '' && !(heading && line === title))
      .join('\n')
  const parts = [
    title,
    truncateTokens(linesOf(true), mostHeadings),
    truncateTokens(linesOf(false), mostOpening),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function plainWords({ pieces }: ProseBlock): string {
  return pieces
    .filter(({ kind }) => kind === 'words' || kind === 'fixed')
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
