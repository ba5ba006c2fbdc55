/** `#tag` behind white space, of letters and digits of ASCII. */
import { pointOf, type ReadPiece } from './piece.ts'

/** At the `#`. */
export const readTag: ReadPiece = (text, at) => {
  const { source, start, end: textEnd } = text
  if (at > start && plainBefore.test(source[at - 1] ?? '')) return { end: at + 1 }
  const isPreceded = at === start || /[ \n]/.test(source[at - 1] ?? '')
  if (!isPreceded || text.inLabel) return null
  pattern.lastIndex = at
  const value = pattern.exec(source)?.[1]
  const end = value === undefined ? at + 1 : pattern.lastIndex
  const isEnded = end >= textEnd || endSign.test(source[end] ?? '')
  if (!isEnded || end > textEnd) return null
  if (value === undefined || /^\d+$/.test(value)) return { end }
  const position = { start: pointOf(text, at), end: pointOf(text, end) }
  return { end, node: { type: 'tag', value, position } }
}

/** Behind one of these there is no tag. */
const plainBefore = /[A-Za-z0-9.,;:("'#/-]/
const pattern = /#([\w-]+(?:\/[\w-]+)*)/y

/** What ends a tag and begins nothing. */
const endSign = /[ \n.,;:!?)"']/
