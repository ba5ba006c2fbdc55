/** A table whose rows all begin and end with a bar and have as many cells as its head. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { readInline } from './inline/inline.ts'
import { endOfLine, isBlank, type Lines, pointIn } from './lines.ts'
import type { ReadBlock } from './plain-block.ts'

export const readTable: ReadBlock = (lines, at) => {
  const align = alignOf(lines.texts[at + 1] ?? '')
  if (!align) return null
  const rows: TableRow[] = []
  let next = at
  for (; !isBlank(lines.texts[next]); next++) {
    const row = next === at + 1 ? null : readRow(lines, next)
    if (row) rows.push(row)
    if (next !== at + 1 && row?.children.length !== align.length) return null
  }
  const position = { start: pointIn(lines, at, 0), end: endOfLine(lines, next - 1) }
  const node: Table = { type: 'table', align, children: rows, position }
  return { node, next }
}

/** What the line below the head says of each column; null for any other line. */
function alignOf(line: string): AlignType[] | null {
  if (!/^\|(?: *:?-+:? *\|)+$/.test(line)) return null
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const signs = cell.trim()
      if (signs.startsWith(':')) return signs.endsWith(':') ? 'center' : 'left'
      return signs.endsWith(':') ? 'right' : null
    })
}

function readRow(lines: Lines, at: number): TableRow | null {
  const text = lines.texts[at] ?? ''
  if (!/^\|[^\\\t]+\|$/.test(text)) return null
  const children: TableCell[] = []
  let start = 0
  while (start < text.length - 1) {
    const bar = text.indexOf('|', start + 1)
    const cell = readCell(lines, at, start, bar)
    if (!cell) return null
    children.push(cell)
    start = bar
  }
  return { type: 'tableRow', children, position: { start: pointIn(lines, at, 0), end: endOfLine(lines, at) } }
}

/** The cell between two bars; the first is part of it, and at the end of the line both are. */
function readCell(lines: Lines, at: number, start: number, bar: number): TableCell | null {
  const text = lines.texts[at] ?? ''
  let first = start + 1
  while (text[first] === ' ') first++
  if (first === bar) return null
  const from = pointIn(lines, at, first)
  const children = readInline(lines.source, from, from.offset + bar - first)
  const isLast = bar === text.length - 1
  const position = { start: pointIn(lines, at, start), end: pointIn(lines, at, isLast ? bar + 1 : bar) }
  return children && { type: 'tableCell', children, position }
}
