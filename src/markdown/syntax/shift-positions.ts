/** Moves a tree to where its source stands in a longer one. */
import type { Root } from 'mdast'
import type { Point } from 'unist'
import { walkParents } from './walk-tree.ts'

/** Adds `by` to every position in the tree; columns change on its first line only. */
export function shiftPositions(tree: Root, by: Required<Point>): void {
  const shift = (point: Point | undefined) => {
    if (point?.offset === undefined) return
    if (point.line === 1) point.column += by.column
    point.line += by.line
    point.offset += by.offset
  }
  const shiftNode = ({ position }: Pick<Root, 'position'>) => {
    shift(position?.start)
    shift(position?.end)
  }
  shiftNode(tree)
  walkParents(tree, ({ children }) => children.forEach(shiftNode))
}
