/** The part of a note that an embed shows: all of it, one section, or one block. */
import type { Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from './visit.ts'

/**
 * The part of `tree` under the id `anchor`: the heading's section up to the
 * next heading of its depth or above, or the block alone. Null when no such
 * element stands in the tree. Without an anchor it is the whole note. Ids are
 * taken off, since the page around it has its own.
 */
export function extractEmbed(tree: Root, anchor: string | null): Root | null {
  const children = anchor === null ? tree.children : childrenAt(tree, anchor)
  if (!children) return null
  const definitions = anchor === null ? [] : tree.children.filter(isDefinition)
  const part: Root = {
    type: 'root',
    children: [...children.filter((node) => anchor === null || !isDefinition(node)), ...definitions],
  }
  visit(part, (node) => {
    if (node.data?.hProperties) delete node.data.hProperties['id']
  })
  return part
}

/** The depth of the highest heading in a tree; null without one. */
export function highestHeading(tree: Root): number | null {
  let depth: number | null = null
  visit(tree, 'heading', (node) => {
    depth = Math.min(depth ?? node.depth, node.depth)
  })
  return depth
}

function childrenAt(tree: Root, anchor: string): RootContent[] | null {
  let found: RootContent[] | null = null
  visit(tree, (node, index, parent) => {
    if (found !== null) return SKIP
    if (!parent || index === undefined || idOf(node) !== anchor) return undefined
    const siblings = parent.children as RootContent[]
    found =
      node.type === 'heading' ? sectionFrom(siblings, index, node.depth) : blockAlone(node as RootContent)
    return SKIP
  })
  return found
}

function sectionFrom(siblings: RootContent[], start: number, depth: number): RootContent[] {
  const end = siblings.findIndex((node, at) => at > start && node.type === 'heading' && node.depth <= depth)
  return siblings.slice(start, end < 0 ? undefined : end)
}

/** A list item is shown as a list of one. */
function blockAlone(node: RootContent): RootContent[] {
  return node.type === 'listItem'
    ? [{ type: 'list', ordered: false, spread: false, children: [node] }]
    : [node]
}

/** Definitions at the top level of a note count for any part of it. */
function isDefinition(node: Nodes): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

function idOf(node: { data?: { hProperties?: Record<string, unknown> } | undefined }): unknown {
  return node.data?.hProperties?.['id']
}
