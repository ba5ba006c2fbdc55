/** Turns the words around links back into plain text, with every link as readers see it. */
import type { LinkContext } from './link-occurrence.ts'

/** The text of a context; `labelOf` gives the words of the link at a position. */
export function contextText(pieces: LinkContext['pieces'], labelOf: (link: number) => string): string {
  return fold(pieces.map((piece) => (typeof piece === 'number' ? labelOf(piece) : piece)).join(''))
}

/** What stands before and after one link, cut at words to about `reach` characters on each side. */
export function aroundLink(
  pieces: LinkContext['pieces'],
  link: number,
  labelOf: (link: number) => string,
  reach = 140,
): { before: string; after: string } {
  const at = pieces.indexOf(link)
  const text = (part: LinkContext['pieces']) =>
    part.map((piece) => (typeof piece === 'number' ? labelOf(piece) : piece)).join('')
  return { before: tail(text(pieces.slice(0, at)), reach), after: head(text(pieces.slice(at + 1)), reach) }
}

/** The first words of a text, with an ellipsis when there is more. */
export function head(text: string, length: number): string {
  const folded = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trimEnd()
  if (folded.length <= length) return folded
  const cut = folded
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

function tail(text: string, length: number): string {
  const folded = text
    .slice(-4 * length)
    .replace(/\s+/g, ' ')
    .trimStart()
  if (folded.length <= length) return folded
  const cut = folded
    .slice(-length)
    .toWellFormed()
    .replace(/^\uFFFD/, '')
  const space = cut.indexOf(' ')
  return `…${(space >= 0 && space < length / 2 ? cut.slice(space + 1) : cut).trimStart()}`
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
