/** `[[path#subpath|display]]` and `![[…]]`, without brackets and escapes in it. */
import { parseLinkText } from '../../link-text.ts'
import { pointOf, type ReadPiece } from './piece.ts'

/** At the `!` or the first `[`. */
export const readWikilink: ReadPiece = (text, at) => {
  if (text.inLabel) return null
  const embed = text.source[at] === '!'
  pattern.lastIndex = embed ? at + 1 : at
  const value = pattern.exec(text.source)?.[1]
  if (value === undefined) return null
  const end = pattern.lastIndex
  const position = { start: pointOf(text, at), end: pointOf(text, end) }
  return { end, node: { type: 'wikilink', value, embed, ...parseLinkText(value), position } }
}

/** Something that is no space stands before the first `|`. */
const pattern = /\[\[((?! *\|)(?! *\])[^[\]\\%\t\n]+)\]\](?!\])/y
