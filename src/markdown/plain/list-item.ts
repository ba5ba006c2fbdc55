/** An item of a list that is one line of text, with its marker and the box of a task. */
import type { ListItem } from 'mdast'
import { readInline } from './inline/inline.ts'
import { endOfLine, type Lines, pointIn } from './lines.ts'
import { startsText } from './paragraph.ts'

export interface Item {
  node: ListItem
  /** The spaces before its marker, and where its text or its box begins: characters from the start of the line. */
  indent: number
  content: number
  /** What the markers of one list have in common. */
  sign: string
  /** Null for a bullet. */
  number: number | null
}

/** The item at a line; null for what is none, or not plain. */
export function readItem(lines: Lines, at: number): Item | null {
  const text = lines.texts[at] ?? ''
  const [opening, indent, bullet, digits, delimiter] = openingPattern.exec(text) ?? []
  const sign = bullet ?? delimiter
  if (opening === undefined || indent === undefined || sign === undefined) return null
  const box = boxPattern.exec(text.slice(opening.length))
  const size = opening.length + (box?.[0].length ?? 0)
  if (!startsText(text.slice(size))) return null
  const end = endOfLine(lines, at)
  const start = pointIn(lines, at, size)
  const children = readInline(lines.source, start, end.offset)
  if (!children) return null
  // The space behind a box is text, which only other text takes into itself.
  const isApart = box && children[0]?.type !== 'text'
  const position = { start: isApart ? pointIn(lines, at, opening.length) : start, end: { ...end } }
  const node: ListItem = {
    type: 'listItem',
    spread: false,
    checked: box ? box[1] !== ' ' : null,
    children: [{ type: 'paragraph', children, position }],
    position: { start: pointIn(lines, at, indent.length), end },
  }
  const number = digits === undefined ? null : Number(digits)
  return { node, indent: indent.length, content: opening.length, sign, number }
}

/** The indent, the marker (a bullet, or a number and its sign), and the space behind it. */
const openingPattern = /^( *)(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^\s])/

/** The box of a task, and a space. */
const boxPattern = /^\[([ xX])\] (?=[^\s])/
