/**
 * A list whose items are of one line each, with lists of their own below them.
 * Blank lines stand between items only where no list is in another.
 */
import type { List } from 'mdast'
import type { Point } from 'unist'
import { isBlank, type Lines, skipBlank } from './lines.ts'
import { type Item, readItem } from './list-item.ts'
import { endsBlock } from './paragraph.ts'
import type { ReadBlock } from './plain-block.ts'

export const readList: ReadBlock = (lines, at) => {
  const items = readItems(lines, at)
  if (!items) return null
  const open: OpenList[] = []
  for (const item of items.all) if (!addItem(open, item)) return null
  const [outer] = open
  if (!outer) return null
  outer.node.spread = items.isLoose
  const isNested = items.all.some(({ indent }) => indent > 0)
  return isNested && items.isLoose ? null : { node: outer.node, next: items.next }
}

/** All items up to the line `next`, whichever list they are of; null where a line is none. */
function readItems(lines: Lines, at: number): { all: Item[]; isLoose: boolean; next: number } | null {
  const all: Item[] = []
  let isLoose = false
  let next = at
  while (next < lines.texts.length) {
    const text = lines.texts[next] ?? ''
    if (isBlank(text)) {
      const following = skipBlank(lines, next)
      if (!mayGoOn.test(lines.texts[following] ?? '')) break
      isLoose = true
      next = following
      continue
    }
    if (next > at && endsBlock(text)) break
    const item = readItem(lines, next)
    if (!item) return null
    all.push(item)
    next++
  }
  return { all, isLoose, next }
}

/** A line that may belong to the list behind a blank one. */
const mayGoOn = /^(?:[ \t]|[-*+]|\d+[.)])/

/** A list that may get further items, and the last that it has. */
interface OpenList {
  node: List
  last: Item
}

/** Puts an item where its indent says; false where that is not plain. */
function addItem(open: OpenList[], item: Item): boolean {
  const deepest = open.length
  while ((open.at(-1)?.last.indent ?? 0) > item.indent) open.pop()
  const list = open.at(-1)
  if (list?.last.indent === item.indent) {
    if (list.last.sign !== item.sign) return false
    list.node.children.push(item.node)
    list.last = item
  } else if (open.length < deepest || !startList(open, item)) return false
  const { end } = item.node.position ?? {}
  if (end) for (const { node, last } of open) stretch([node, last.node], end)
  return true
}

/** Opens a list below the last item; what is indented otherwise, or begins with another number, may be text of that. */
function startList(open: OpenList[], item: Item): boolean {
  const above = open.at(-1)?.last
  const further = item.indent - (above?.content ?? 0)
  const isBelow = above ? further >= 0 && further <= 3 && (item.number ?? 1) === 1 : further === 0
  if (!isBelow) return false
  const { number, node: first } = item
  const position = first.position && { start: { ...first.position.start }, end: { ...first.position.end } }
  const list: List = {
    type: 'list',
    ordered: number !== null,
    start: number,
    spread: false,
    children: [first],
    position,
  }
  above?.node.children.push(list)
  open.push({ node: list, last: item })
  return true
}

/** Moves the ends of nodes to that of the last item in them. */
function stretch(nodes: readonly Pick<List, 'position'>[], end: Point): void {
  for (const { position } of nodes) if (position) position.end = { ...end }
}
