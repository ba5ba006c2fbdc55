/**
 * The marks of emphasis, where what stands beside them leaves no doubt about
 * what they do, whatever stands elsewhere in the text.
 */
import type { ReadPiece } from './piece.ts'

/** At the first of `*` or `_`. */
export const readMark: ReadPiece = ({ source, start, end: textEnd }, at) => {
  const sign = source[at]
  let end = at + 1
  while (source[end] === sign) end++
  const before = at > start ? source[at - 1] : source[at - 1] === '[' ? '[' : ' '
  const after = end < textEnd ? source[end] : ' '
  if (before === undefined || after === undefined || end > textEnd) return null
  const [isBehindSpace, isBeforeSpace] = [space.test(before), space.test(after)]
  if (isBehindSpace && isBeforeSpace) return { end }
  if (sign === '_' && letter.test(before) && letter.test(after)) return { end }
  if (end - at > 2 || otherMark.test(before) || otherMark.test(after)) return null
  const opens = isBehindSpace ? !anySpace.test(after) : openers.test(before) && letter.test(after)
  if (opens) return { end, mark: 'open' }
  const closes = isBeforeSpace ? !anySpace.test(before) : letter.test(before) && closers.test(after)
  return closes ? { end, mark: 'close' } : null
}

const space = /[ \n]/
const anySpace = /\s/
const letter = /[A-Za-z0-9]/
const otherMark = /[*_=~]/
const openers = /[("'[]/
const closers = /[.,;:!?)"'\]]/
