/** Code in a line, between single backticks. */
import { pointOf, type ReadPiece } from './piece.ts'

export const readCodeSpan: ReadPiece = (text, at) => {
  pattern.lastIndex = at
  const inside = pattern.exec(text.source)?.[1]
  const end = at + (inside?.length ?? 0) + 2
  if (inside === undefined || end > text.end) return null
  const value = padded.test(inside) ? inside.slice(1, -1) : inside
  const position = { start: pointOf(text, at), end: pointOf(text, end) }
  return { end, node: { type: 'inlineCode', value, position } }
}

const pattern = /`([^`\n\t]+)`(?!`)/y

/** With a space on both sides, and more than spaces between them. */
const padded = /^ .*[^ ].* $/
