/** The nodes of a text, as its pieces are added from first to last. */
import type { Emphasis, PhrasingContent, Strong } from 'mdast'
import type { Point } from 'unist'
import type { Highlight } from '../../nodes.ts'
import { type LineEndPiece, type MarkPiece, type NodePiece, pointOf, type TextReading } from './piece.ts'

export interface TextTree {
  text: TextReading
  /** Where nodes are added. */
  siblings: PhrasingContent[]
  /** Marks that are not closed yet. */
  open: OpenMark[]
  /** The text that is not a node yet, where it starts, and the offset up to which it is read. */
  value: string
  start: Required<Point>
  end: number
}

interface OpenMark {
  node: Marked
  /** As written. */
  mark: string
  /** The node is the last of them. */
  siblings: PhrasingContent[]
}

type Marked = Emphasis | Strong | Highlight

export function openTree(text: TextReading): TextTree {
  return { text, siblings: [], open: [], value: '', start: pointOf(text, text.start), end: text.start }
}

/** Ends the text. False when it holds an address that the parser would link. */
export function addText(tree: TextTree, end: Point): boolean {
  const value = tree.value + tree.text.source.slice(tree.end, end.offset)
  if (value === '') return true
  tree.siblings.push({ type: 'text', value, position: { start: tree.start, end: { ...end } } })
  return !addressPart.test(value)
}

/** What every address has. */
const addressPart = /https?:|www\.|@/i

export function addNode(tree: TextTree, { node, end }: NodePiece): boolean {
  const isPlain = node.position !== undefined && addText(tree, node.position.start)
  tree.siblings.push(node)
  startText(tree, end)
  return isPlain
}

/** False when a mark closes another than the last. */
export function addMark(tree: TextTree, at: number, { mark, end }: MarkPiece): boolean {
  const isPlain = addText(tree, pointOf(tree.text, at))
  const written = tree.text.source.slice(at, end)
  if (mark === 'open') openMark(tree, written, pointOf(tree.text, at))
  else if (!closeMark(tree, written, pointOf(tree.text, end))) return false
  startText(tree, end)
  return isPlain
}

function openMark(tree: TextTree, mark: string, start: Required<Point>): void {
  const type = mark === '==' ? 'highlight' : mark.length === 1 ? 'emphasis' : 'strong'
  const node: Marked = { type, children: [], position: { start, end: start } }
  tree.siblings.push(node)
  tree.open.push({ node, mark, siblings: tree.siblings })
  tree.siblings = node.children
}

function closeMark(tree: TextTree, mark: string, end: Required<Point>): boolean {
  const last = tree.open.pop()
  if (last?.mark !== mark || !last.node.position) return false
  last.node.position.end = end
  tree.siblings = last.siblings
  return true
}

export function addLineEnd(tree: TextTree, at: number, { start, end, isBreak }: LineEndPiece): boolean {
  const { text } = tree
  const position = { start: pointOf(text, start), end: { line: text.line + 1, column: 1, offset: at + 1 } }
  const isPlain = !isBreak || addText(tree, position.start)
  if (isBreak) tree.siblings.push({ type: 'break', position })
  else {
    const before = tree.value + text.source.slice(tree.end, start)
    if (before === '') tree.start = pointOf(text, at)
    tree.value = `${before}\n`
  }
  text.line++
  text.lineStart = at + 1
  if (isBreak) startText(tree, end)
  else tree.end = end
  return isPlain
}

function startText(tree: TextTree, at: number): void {
  tree.value = ''
  tree.start = pointOf(tree.text, at)
  tree.end = at
}
