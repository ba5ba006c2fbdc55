/**
 * Links the addresses that GFM finds only in the text of the finished tree,
 * such as those in brackets. Its own search leaves what it cuts without a place
 * in the source and walks the tree by recursion; here it sees one text at a time.
 */
import type { Link, Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Extension as FromMarkdownExtension, Transform } from 'mdast-util-from-markdown'
import { pointAt } from './line-end.ts'

/** Parts GFM's search from its extension. */
export function takeAddressSearch(extensions: readonly FromMarkdownExtension[]) {
  const isSearching = ({ enter }: FromMarkdownExtension) => enter?.['literalAutolink'] !== undefined
  return {
    search: extensions.filter(isSearching).flatMap(({ transforms }) => transforms ?? []),
    rest: extensions.map((each) => (isSearching(each) ? { ...each, transforms: [] } : each)),
  }
}

/** Runs the search on every text of the tree of `source` that stands in no link. */
export function linkAddresses(tree: Root, source: string, search: readonly Transform[]): void {
  const open: Parents[] = [tree]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const children = parent.children as Nodes[]
    if (children.some(mayHoldAddress)) {
      const linked = children.map((child) => (mayHoldAddress(child) ? cut(child, source, search) : [child]))
      Object.assign(parent, { children: linked.flat() })
    }
    for (const child of children) {
      if ('children' in child && child.type !== 'link' && child.type !== 'linkReference') open.push(child)
    }
  }
}

function mayHoldAddress(node: Nodes): node is Text {
  return node.type === 'text' && addressPart.test(node.value)
}

/** What every address has. */
const addressPart = /https?:|www\.|@/i

/** The text cut at its addresses, or whole where one is not written in the source as it reads. */
function cut(text: Text, source: string, search: readonly Transform[]): PhrasingContent[] {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ ...text }] }
  for (const transform of search) transform({ type: 'root', children: [paragraph] })
  return place(paragraph.children, text, source) ?? [text]
}

/** Gives links, and the texts between them, their places within that of the whole. */
function place(pieces: PhrasingContent[], { position }: Text, source: string): PhrasingContent[] | null {
  if (!position) return null
  const placed: PhrasingContent[] = []
  let value = ''
  let start = position.start
  const addText = (end: typeof start) => {
    if (value !== '') placed.push({ type: 'text', value, position: { start: { ...start }, end } })
    value = ''
  }
  for (const piece of pieces) {
    if (piece.type === 'text') value += piece.value
    if (piece.type !== 'link') continue
    const address = addressOf(piece)
    const offset = findAfter(value, address, source, start.offset ?? 0)
    const end = offset + address.length
    if (offset < 0 || end > (position.end.offset ?? 0)) return null
    const first = pointAt(offset, source, start)
    const last = pointAt(end, source, first)
    addText(first)
    const inside: Text = { type: 'text', value: address, position: { start: { ...first }, end: { ...last } } }
    placed.push({ ...piece, children: [inside], position: { start: { ...first }, end: { ...last } } })
    start = last
  }
  addText({ ...position.end })
  return placed
}

/** Where an address stands that is read behind `text`, in which the same characters may start before. */
function findAfter(text: string, address: string, source: string, start: number): number {
  const read = text + address
  let offset = source.indexOf(address, start)
  for (let at = read.indexOf(address); at < text.length && offset >= 0; at = read.indexOf(address, at + 1)) {
    offset = source.indexOf(address, offset + 1)
  }
  return offset
}

function addressOf({ children: [text] }: Link): string {
  return text?.type === 'text' ? text.value : ''
}
