/** The proof that an edit did one thing: two trees of a note that differ in one new link and in nothing else. */
import type { Nodes, Root } from 'mdast'

/** The range of a link in the source of its note. */
export interface LinkRange {
  start: number
  end: number
}

/** Whether `after` is `before` once the link at `range` is put back to its words. Where things stand is not compared. */
export function sameButLink(before: Root, after: Root, range: LinkRange | null): boolean {
  return sameNodes([before], [after], range)
}

function sameNodes(before: readonly Nodes[], after: readonly Nodes[], range: LinkRange | null): boolean {
  const old = joinTexts(before)
  const now = joinTexts(
    range ? after.flatMap((node) => (isLinkAt(node, range) ? wordsOf(node) : [node])) : after,
  )
  return (
    old.length === now.length &&
    old.every((node, at) => {
      const other = now[at]
      return (
        other !== undefined &&
        same(withoutChildren(node), withoutChildren(other)) &&
        sameNodes(childrenOf(node), childrenOf(other), range)
      )
    })
  )
}

function isLinkAt(node: Nodes, { start, end }: LinkRange): boolean {
  const isLink = node.type === 'link' || (node.type === 'wikilink' && !node.embed)
  return isLink && node.position?.start.offset === start && node.position.end.offset === end
}

function wordsOf(node: Nodes): Nodes[] {
  return node.type === 'wikilink' ? [{ type: 'text', value: node.display ?? node.path }] : childrenOf(node)
}

/** Where a link is taken out, the texts on both of its sides are one again. */
function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type !== 'text' || last?.type !== 'text') joined.push(node)
    else joined[joined.length - 1] = { ...last, value: last.value + node.value }
  }
  return joined
}

function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : []
}

function withoutChildren(node: Nodes): object {
  return { ...node, children: undefined }
}

/** `estree` is the program in an expression, whose text is compared; it is full of places. */
const places: ReadonlySet<string> = new Set(['position', 'estree'])

/** Whether two values say the same, but for places. What is left out and what is undefined are the same. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  const keys = new Set([...left.keys(), ...right.keys()])
  return [...keys].every((key) => places.has(key) || same(left.get(key), right.get(key)))
}
