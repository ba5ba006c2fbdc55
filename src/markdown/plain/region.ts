/**
 * Where what is not plain ends for certain: at a line behind which nothing of
 * it is open, whatever its lines are.
 */
import { isBlank, type Lines, skipBlank } from './lines.ts'

/**
 * The line behind the blocks that start at the line at `from`, and behind the
 * blank lines below them: one that is not indented, or the end. Null where a
 * block may reach over such a line.
 */
export function findRegionEnd(lines: Lines, from: number): number | null {
  const { texts } = lines
  let hasList = false
  // Where the text of the outermost item begins, as a column from 0: what is open below it ends with the list.
  let content: number | null = null
  for (let at = from; at < texts.length; at++) {
    const text = texts[at] ?? ''
    if (isBlank(text)) {
      const next = skipBlank(lines, at)
      const line = texts[next]
      if (line === undefined) return texts.length
      if (indentOf(line) === 0 && !(hasList && itemPattern.test(line))) return next
      at = next - 1
      continue
    }
    if (emptyItem.test(text)) return null
    if (content !== null && indentOf(text) >= content) continue
    content = contentOf(text)
    hasList ||= content !== null
    // Behind indented code the parser does not always read what follows as it would at the start of a note.
    if (content === null && (indentOf(text) > 3 || reachingOver.test(text))) return null
  }
  return texts.length
}

/** The column at which the text of an item begins; null for a line that begins none. */
function contentOf(line: string): number | null {
  const [, marker, space = ''] = itemPattern.exec(line) ?? []
  if (marker === undefined) return null
  if (marker.endsWith(':')) return footnoteIndent
  const [before, all] = [widthOf(marker), widthOf(marker + space)]
  // More space than this is code behind a marker with one.
  return all - before > 4 ? before + 1 : all
}

function indentOf(line: string): number {
  return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '')
}

/** The columns of a text; a tab goes on to the next multiple of four. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => (sign === '\t' ? width - (width % 4) + 4 : width + 1), 0)
}

/** The marker of an item of a list, or of a footnote, and the space behind it. */
const itemPattern = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]]*\]:))([ \t]*)/
const emptyItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/
const footnoteIndent = 4

/** Code, a formula, and HTML that only a sign of its own ends. */
const reachingOver = /^[ \t]*(?:```|~~~|\$\$|<(?:[!?%]|\/?(?:script|pre|style|textarea)))/i
