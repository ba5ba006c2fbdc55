/** `$x$`, without signs in it that begin something else, and with commands and simple escapes alone behind `\`. */
import { pointOf, type ReadPiece } from './piece.ts'

/** At the `$`. */
export const readMath: ReadPiece = (text, at) => {
  pattern.lastIndex = at
  const value = pattern.exec(text.source)?.[1]
  const end = at + (value?.length ?? 0) + 2
  if (value === undefined || end > text.end || value.endsWith(' ')) return null
  const position = { start: pointOf(text, at), end: pointOf(text, end) }
  return { end, node: { type: 'inlineMath', value, display: false, position } }
}

const pattern = /\$(?![ $])((?:[^$\\`%<[\n\t]|\\[A-Za-z\\{},;:!| ])+)\$(?![$\d])/y
