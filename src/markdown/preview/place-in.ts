/** The part of a page that a link with a place in it means. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element } from '../html/element.ts'

/**
 * What stands in `tree` under the id `id`: of a heading its section, up to the
 * next heading of its rank or above; else the element alone, an item in a list
 * of its own. Null when there is no such element.
 */
export function placeIn(tree: Root | Element, id: string): RootContent[] | null {
  for (const [at, node] of tree.children.entries()) {
    if (node.type !== 'element') continue
    if (node.properties['id'] === id) return partFrom(tree.children, at, node)
    const below = placeIn(node, id)
    if (below) return below
  }
  return null
}

function partFrom(siblings: readonly RootContent[], at: number, node: Element): RootContent[] {
  const rank = rankOf(node)
  if (rank === null) return [alone(node)]
  const end = siblings.findIndex((other, index) => index > at && (rankOf(other) ?? 7) <= rank)
  return siblings.slice(at, end < 0 ? undefined : end)
}

function alone(node: Element): ElementContent {
  return node.tagName === 'li' ? element('ul', {}, [node]) : node
}

/** 1 to 6 for a heading, null for anything else. */
export function rankOf(node: RootContent): number | null {
  const rank = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return rank === undefined ? null : Number(rank)
}
