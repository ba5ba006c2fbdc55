/**
 * Walks of trees, as `unist-util-visit` and `unist-util-visit-parents` define
 * them, for the one form that is used here: all nodes from the first to the last,
 * or those of one type. A note is walked some thirty times, and the libraries make a function
 * and a name for it at each node.
 */
import type { Node, Parent } from 'unist'
import type { visit as Visit } from 'unist-util-visit'
import type { visitParents as VisitParents } from 'unist-util-visit-parents'

/** What a visitor returns to leave out the nodes in a node. */
export const SKIP = 'skip'

/** What a visitor returns to end the walk. */
export const EXIT = false

type Step = boolean | 'skip' | number | null | undefined
type Result = Step | readonly [Step?, (number | null)?]

/** Calls a visitor with each node, its index in its parent, and its parent. */
export const visit = ((tree: Node, ...given: [string, ToNode] | [ToNode]) => {
  const [type, visitor] = given.length === 2 ? given : [null, given[0]]
  const enter: Enter<Parent | undefined> = (node, index, parent) => visitor(node, index, parent)
  walk<Parent | undefined>(tree, undefined, undefined, { type, enter, below: (_, parent) => parent })
}) as typeof Visit

/** Calls a visitor with each node and all nodes that it stands in, the outermost first. */
export const visitParents = ((tree: Node, ...given: [string, ToParents] | [ToParents]) => {
  const [type, visitor] = given.length === 2 ? given : [null, given[0]]
  const enter: Enter<Parent[]> = (node, _index, ancestors) => visitor(node, ancestors)
  walk<Parent[]>(tree, undefined, [], { type, enter, below: (ancestors, parent) => [...ancestors, parent] })
}) as typeof VisitParents

type ToNode = (node: Node, index: number | undefined, parent: Parent | undefined) => Result
type ToParents = (node: Node, ancestors: Parent[]) => Result
type Enter<Above> = (node: Node, index: number | undefined, above: Above) => Result

interface Walk<Above> {
  /** The type of the nodes that are visited; null for all. */
  type: string | null
  enter: Enter<Above>
  /** What stands above the children of `parent`. */
  below(above: Above, parent: Parent): Above
}

/** The index to go on with in the parent; false to end the whole walk. */
function walk<Above>(
  node: Node,
  index: number | undefined,
  above: Above,
  way: Walk<Above>,
): number | false | undefined {
  const result = way.type === null || node.type === way.type ? way.enter(node, index, above) : undefined
  const action = Array.isArray(result) ? result[0] : result
  // Compared with `false` itself: V8 discards the machine code each time where it is a name for it.
  if (action === false) return false
  const parent = node as Parent
  if (action !== SKIP && parent.children) {
    const inside = way.below(above, parent)
    // A visitor may take children out and put others in.
    for (let at = 0; at < parent.children.length; ) {
      const child = parent.children[at]
      const following = child && walk(child, at, inside, way)
      if (following === false) return false
      at = following ?? at + 1
    }
  }
  const next = Array.isArray(result) ? result[1] : result
  return typeof next === 'number' ? next : undefined
}
