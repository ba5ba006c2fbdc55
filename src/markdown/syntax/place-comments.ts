/** Gives the comments that were blanked in the source their nodes in its tree. */
import type { Nodes, Root, RootContent } from 'mdast'
import { location } from 'vfile-location'
import type { Comment } from '../nodes.ts'
import { withoutDelimiters } from './comment.ts'
import type { Veil } from './veil.ts'
import { walkParents } from './walk-tree.ts'

/**
 * Each hidden comment becomes one node with its full position and value: its
 * first remnant, or else a node among the blocks of the note, behind the one
 * that it starts in. Other remnants are taken out.
 */
export function placeComments(tree: Root, source: string, veils: readonly Veil[]): void {
  const { toPoint } = location(source)
  const owners = new Map(veils.flatMap((veil) => veil.remnants.map(([start]) => [start, veil])))
  const unplaced = new Set(veils)

  walkParents(tree, (parent) => {
    const kept = (parent.children as Nodes[]).filter((child) => {
      const start = child.type === 'comment' ? child.position?.start.offset : undefined
      const owner = start === undefined ? undefined : owners.get(start)
      if (!owner) return true
      if (start !== owner.remnants[0]?.[0]) return false
      unplaced.delete(owner)
      return Object.assign(child, describe(owner))
    })
    if (kept.length < parent.children.length) Object.assign(parent, { children: kept })
  })
  insert(tree, [...unplaced].map(describe))

  function describe({ start, end }: Veil): Comment {
    const value = withoutDelimiters(source.slice(start, end))
    const [first, last] = [toPoint(start), toPoint(end)]
    return { type: 'comment', value, position: first && last && { start: first, end: last } }
  }
}

/** Merges comments, in source order, into the blocks of a note. */
function insert(tree: Root, comments: Comment[]): void {
  if (comments.length === 0) return
  const merged: RootContent[] = []
  let next = 0
  const addBefore = (offset: number) => {
    for (let comment = comments[next]; comment && offsetOf(comment) < offset; comment = comments[++next]) {
      merged.push(comment)
    }
  }
  for (const child of tree.children) {
    addBefore(offsetOf(child))
    merged.push(child)
  }
  addBefore(Number.POSITIVE_INFINITY)
  tree.children = merged
}

function offsetOf({ position }: Nodes): number {
  return position?.start.offset ?? 0
}
