/** A list whose items are of one line each, below one another. */
import type { List, ListItem } from 'mdast'
import { readInline } from './inline/inline.ts'
import { endOfLine, isBlank, type Lines, pointIn, skipBlank } from './lines.ts'
import { startsText } from './paragraph.ts'
import type { ReadBlock } from './plain-block.ts'

export const readFlatList: ReadBlock = (lines, at) => {
  const first = itemPattern.exec(lines.texts[at] ?? '')
  if (!first) return null
  const items: ListItem[] = []
  let next = at
  for (; next < lines.texts.length; next++) {
    const text = lines.texts[next] ?? ''
    if (isBlank(text)) break
    const item = readItem(lines, next, signOf(first))
    if (!item) return null
    items.push(item)
  }
  if (goesOn(lines.texts[skipBlank(lines, next)])) return null
  const ordered = first[2] !== undefined
  const node: List = {
    type: 'list',
    ordered,
    start: ordered ? Number(first[2]) : null,
    spread: false,
    children: items,
    position: { start: pointIn(lines, at, 0), end: endOfLine(lines, next - 1) },
  }
  return { node, next }
}

/** The marker and the space behind it: a bullet, or a number and its sign. */
const itemPattern = /^(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^\s])/

/** What the markers of one list have in common. */
function signOf([, bullet, , sign]: RegExpExecArray): string | undefined {
  return bullet ?? sign
}

/** Whether a line behind a blank one may be part of the list before it. */
function goesOn(line: string | undefined): boolean {
  return line !== undefined && /^(?:[ \t]|[-*+]|\d+[.)])/.test(line)
}

function readItem(lines: Lines, at: number, sign: string | undefined): ListItem | null {
  const text = lines.texts[at] ?? ''
  const opening = itemPattern.exec(text)
  if (!opening || signOf(opening) !== sign) return null
  const box = boxPattern.exec(text.slice(opening[0].length))
  const size = opening[0].length + (box?.[0].length ?? 0)
  if (!startsText(text.slice(size))) return null
  const end = endOfLine(lines, at)
  const start = pointIn(lines, at, size)
  const children = readInline(lines.source, start, end.offset)
  if (!children) return null
  // The space behind a box is text, which only other text takes into itself.
  const isApart = box && children[0]?.type !== 'text'
  const content = { start: isApart ? pointIn(lines, at, opening[0].length) : { ...start }, end: { ...end } }
  return {
    type: 'listItem',
    spread: false,
    checked: box ? box[1] !== ' ' : null,
    children: [{ type: 'paragraph', children, position: content }],
    position: { start: pointIn(lines, at, 0), end },
  }
}

/** The box of a task, and a space. */
const boxPattern = /^\[([ xX])\] (?=[^\s])/
