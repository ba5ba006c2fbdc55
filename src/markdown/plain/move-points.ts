/** Moves what was read of a part of a source to where the part stands. */
import type { Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import { destinationOf } from '../syntax/destination.ts'
import { walkParents } from '../syntax/walk-tree.ts'

/** Says where a point stands; an end that is at the start of a line is behind the line before. */
type Move = (point: Point, isEnd: boolean) => Required<Point>

/** Puts `move(point)` in the place of each point of the nodes in `tree`. */
export function movePoints(tree: { children: unknown[] }, move: Move): void {
  walkParents(tree as Root, ({ children }) => {
    for (const child of children) moveNode(child, move)
  })
}

function moveNode(node: Nodes, move: Move): void {
  const { position } = node
  if (!position) return
  const length = offsetOf(position.end) - offsetOf(position.start)
  const destination = destinationOf(node)
  node.position = { start: move(position.start, false), end: move(position.end, true) }
  if (!destination || !node.data) return
  // What was added stands before it.
  const added = offsetOf(node.position.end) - offsetOf(node.position.start) - length
  const { start, end } = node.data.destination ?? destination
  node.data = { ...node.data, destination: { start: start + added, end: end + added } }
}

function offsetOf({ offset = 0 }: Point): number {
  return offset
}
