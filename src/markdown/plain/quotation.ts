/** A quotation or a callout each of whose lines has its sign, of blocks that are plain and no quotations. */
import type { Blockquote } from 'mdast'
import type { Callout } from '../nodes.ts'
import { readCalloutStart } from './callout-start.ts'
import { endOfLine, isBlank, type Lines, pointIn, readLines, skipBlank } from './lines.ts'
import { movePoints } from './move-points.ts'
import type { PlainBlock, ReadBlock } from './plain-block.ts'

/** `readInside` reads a block in it. */
export function readQuotation(lines: Lines, at: number, readInside: ReadBlock): PlainBlock | null {
  const signs = signsFrom(lines, at)
  const next = at + signs.length
  // Text right below it would be of its last paragraph.
  if (signs.length === 0 || !isBlank(lines.texts[next])) return null
  const texts = signs.map((sign, index) => (lines.texts[at + index] ?? '').slice(sign.length))
  if (isBlank(texts[0]) || isBlank(texts.at(-1))) return null
  const node = quotationOf(readLines(texts.join('\n')), readInside)
  if (!node) return null
  movePoints(node, ({ line, column }, isEnd) => {
    const sign = isEnd && column === 1 ? '' : (signs[line - 1] ?? '')
    return pointIn(lines, at + line - 1, sign.length + column - 1)
  })
  return {
    node: { ...node, position: { start: pointIn(lines, at, 0), end: endOfLine(lines, next - 1) } },
    next,
  }
}

/** What each line of it begins with. */
function signsFrom({ texts }: Lines, at: number): string[] {
  const signs: string[] = []
  for (let line = texts[at]; line?.startsWith('>'); line = texts[at + signs.length])
    signs.push(line.startsWith('> ') ? '> ' : '>')
  return signs
}

/** Of the lines in it. */
function quotationOf(lines: Lines, readInside: ReadBlock): Blockquote | Callout | null {
  if (!lines.source.startsWith('[!')) {
    const children = readAll(lines, 0, readInside)
    return children && { type: 'blockquote', children }
  }
  const start = readCalloutStart(lines)
  const children = start && readAll(lines, 1, readInside)
  if (!start || !children) return null
  return { type: 'callout', ...start.marker, children: [...start.title, ...children] }
}

function readAll(lines: Lines, from: number, readInside: ReadBlock): Blockquote['children'] | null {
  const children: Blockquote['children'] = []
  for (let at = skipBlank(lines, from); at < lines.texts.length; at = skipBlank(lines, at)) {
    const block = readInside(lines, at)
    if (!block || (block.node.type === 'list' && meetsBlank(lines, at, block.next))) return null
    children.push(block.node as Blockquote['children'][number])
    at = block.next
  }
  return children
}

/** Whether a line from `at` up to that at `next` is blank: lists in quotations reach over those behind them. */
function meetsBlank({ texts }: Lines, at: number, next: number): boolean {
  return texts.slice(at, next + 1).some(isBlank)
}
