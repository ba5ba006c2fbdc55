/** A paragraph that ends at a blank line, or at a block that may follow it without one. */
import { readInline } from './inline/inline.ts'
import { endOfLine, isBlank, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readParagraph: ReadBlock = (lines, at) => {
  let next = at
  for (; next < lines.texts.length; next++) {
    const text = lines.texts[next]
    if (isBlank(text)) break
    if (!startsText(text ?? '')) {
      if (next === at || !endsParagraph(text ?? '')) return null
      break
    }
  }
  const [start, end] = [pointIn(lines, at, 0), endOfLine(lines, next - 1)]
  const children = readInline(lines.source, start, end.offset)
  return children && { node: { type: 'paragraph', children, position: { start, end } }, next }
}

/** Whether a line is, for certain, the text of a paragraph, and starts or ends nothing else. */
export function startsText(line: string): boolean {
  return textPattern.test(line)
}

/**
 * Letters and signs that start nothing; a number that is none of a list; marks
 * of emphasis before text; a link, an image, code in a line, a tag.
 */
const textPattern =
  /^(?:[A-Za-z("',.;/?{}!&\u0080-\u{10FFFF}]|\d+(?![\d.)])|[*_]{1,2}[^\s*_]|\[(?:\[|[^[\]^!])|`(?!`)|#[^#\s])/u

/** Whether a line is, for certain, more text behind a line of text, or a block of its own. */
export function mayFollowText(line: string): boolean {
  return startsText(line) || endsParagraph(line)
}

/** Whether a line is a block of its own, for certain, behind the lines of a paragraph. */
function endsParagraph(line: string): boolean {
  const marker = containerPattern.exec(line)?.[0]
  return marker === undefined ? endsBlock(line) : startsText(line.slice(marker.length))
}

/** Whether a line is, for certain, a heading or a fence, which end whatever they are not indented in. */
export function endsBlock(line: string): boolean {
  return leafPattern.test(line)
}

const leafPattern = /^(?:#{1,6} |```[^`]*$|~~~)/

/** The marker of a quote, or of an item of a list that may begin there. */
const containerPattern = /^(?:> ?|(?:[-*+]|1[.)]) {1,4})/
