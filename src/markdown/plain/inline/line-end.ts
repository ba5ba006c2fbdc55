/** The end of a line in a text: white space around it is no text, and two spaces before it break the line. */
import type { ReadPiece } from './piece.ts'

export const readLineEnd: ReadPiece = ({ source, start: textStart, end: textEnd }, at) => {
  let start = at
  while (start > textStart && source[start - 1] === ' ') start--
  let end = at + 1
  while (end < textEnd && source[end] === ' ') end++
  const isInside = start > textStart && end < textEnd && source[end] !== '\t'
  return isInside ? { start, end, isBreak: at - start >= 2 } : null
}
