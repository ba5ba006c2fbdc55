/** Walks a tree without recursion: a hostile note may nest deeper than the call stack reaches. */
import type { Nodes, Parents, Root } from 'mdast'

/** Calls `visitParent` with every node that has children. What it does to them counts. */
export function walkParents(tree: Root, visitParent: (parent: Parents) => void): void {
  const open: Parents[] = [tree]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    visitParent(parent)
    for (const child of parent.children as Nodes[]) if ('children' in child) open.push(child)
  }
}

/** How many nodes stand in one another at the deepest place of a tree. */
export function depthOf(tree: Root): number {
  const depths = new Map<unknown, number>([[tree, 0]])
  let deepest = 0
  walkParents(tree, (parent) => {
    const depth = depths.get(parent) ?? 0
    deepest = Math.max(deepest, depth)
    for (const child of parent.children) depths.set(child, depth + 1)
  })
  return deepest
}
