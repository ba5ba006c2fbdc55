/** `[text](address)` and `![text](address)`, without a title and without escapes. */
import type { PhrasingContent } from 'mdast'
import { type NodePiece, pointOf, type ReadPiece, type TextReading } from './piece.ts'

/** At the `[`; `readText` reads what stands in the link. */
export function readLink(
  text: TextReading,
  at: number,
  readText: (label: TextReading) => PhrasingContent[] | null,
): NodePiece | null {
  const found = text.inLabel ? null : find(linkPattern, text, at)
  if (!found) return null
  const start = pointOf(text, at)
  const label: TextReading = { ...text, start: at + 1, end: at + 1 + found.label.length, inLabel: true }
  const children = readText(label)
  if (!children) return null
  text.line = label.line
  text.lineStart = label.lineStart
  const position = { start, end: pointOf(text, found.end) }
  const { url, data, end } = found
  return { end, node: { type: 'link', title: null, url, children: children as [], position, data } }
}

/** At the `!`. */
export const readImage: ReadPiece = (text, at) => {
  const found = text.inLabel ? null : find(imagePattern, text, at)
  if (!found) return null
  const { url, label, data, end } = found
  const position = { start: pointOf(text, at), end: pointOf(text, end) }
  return { end, node: { type: 'image', title: null, url, alt: label, position, data } }
}

/**
 * A text without brackets, but in code, and an address without white space,
 * parentheses, escapes and references to characters.
 */
const linkPattern = /\[((?:[^[\]\\`]|`[^`\n]+`)+)\]\(([^\s()<>\\\p{Cc}]+)\)/uy

/** As a link, with a text that holds no markup. */
const imagePattern = /!\[([^[\]\\`!#$&*<=^_~@:\t\n]*)\]\(([^\s()<>\\\p{Cc}]+)\)/uy

function find(pattern: RegExp, { source, end: textEnd }: TextReading, at: number) {
  pattern.lastIndex = at
  const [whole, label, url] = pattern.exec(source) ?? []
  if (whole === undefined || label === undefined || url === undefined) return null
  const end = at + whole.length
  if (end > textEnd || (url.includes('&') && url.includes(';'))) return null
  const last = whole.length - 1
  return { label, url, end, data: { destination: { start: last - url.length, end: last } } }
}
