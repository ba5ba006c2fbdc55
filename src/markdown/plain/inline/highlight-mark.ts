/** The marks of highlights, `==`, where what stands beside them leaves no doubt about what they do. */
import type { ReadPiece } from './piece.ts'

/** At the first `=` of a run. */
export const readHighlightMark: ReadPiece = ({ source, start, end: textEnd }, at) => {
  const end = at + 2
  const before = at > start ? (source[at - 1] ?? '') : ' '
  const after = end < textEnd ? (source[end] ?? '') : ' '
  if (end > textEnd || otherMark.test(before) || otherMark.test(after)) return null
  const [isBehindSpace, isBeforeSpace] = [space.test(before), space.test(after)]
  if (isBehindSpace) return isBeforeSpace ? null : { end, mark: 'open' }
  return isBeforeSpace || closers.test(after) ? { end, mark: 'close' } : null
}

const space = /\s/
/** Before these a mark may open as well, but it closes what is open first. */
const closers = /[.,;:!?)]/
const otherMark = /[*_=~[]/
