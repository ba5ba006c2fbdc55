/**
 * Where what is not plain ends for certain: at a line behind which nothing of
 * it is open, whatever its lines are.
 */
import { isBlank, type Lines, skipBlank } from './lines.ts'

/**
 * The line behind the blocks that start at the line at `from`: a blank one with
 * a line that is not indented below it, or the end. Null where a block may
 * reach over such a line.
 */
export function findRegionEnd(lines: Lines, from: number): number | null {
  const { texts } = lines
  let hasList = false
  // Whatever is indented below an item, and what is open in it, ends with the list.
  let isBelowItem = false
  for (let at = from; at < texts.length; at++) {
    const text = texts[at] ?? ''
    if (isBlank(text)) {
      const next = skipBlank(lines, at)
      const line = texts[next]
      if (line === undefined) return texts.length
      if (!isIndented(line) && !(hasList && itemPattern.test(line))) return at
      at = next - 1
      continue
    }
    if (emptyItem.test(text)) return null
    const isItem = itemPattern.test(text)
    hasList ||= isItem
    if (isItem || !isIndented(text)) isBelowItem = isItem
    if (!isBelowItem && reachingOver.test(text)) return null
  }
  return texts.length
}

function isIndented(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t')
}

/** The marker of an item of a list, or of a footnote. */
const itemPattern = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^)/
const emptyItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/

/** Code, a formula, and HTML that only a sign of its own ends. */
const reachingOver = /^[ \t]*(?:```|~~~|\$\$|<(?:[!?%]|\/?(?:script|pre|style|textarea)))/i
