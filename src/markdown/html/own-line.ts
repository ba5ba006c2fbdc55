/** Pictures on a line of their own among other lines of a paragraph, as in a picture and its caption. */
import type { ElementContent } from 'hast'
import type { Nodes, Parents } from 'mdast'
import { imgOf } from './picture.ts'

/** `content`, which shows `node`, marked when it is a picture that has its line of the source for itself. */
export function onOwnLine<Content extends ElementContent | ElementContent[]>(
  content: Content,
  node: Nodes,
  parent: Parents | undefined,
): Content {
  if (Array.isArray(content) || content.type !== 'element' || !imgOf(content)) return content
  if (parent?.type !== 'paragraph' || !hasOwnLine(node, parent.children)) return content
  const classes = content.properties['className']
  content.properties['className'] = [...(Array.isArray(classes) ? classes : []), 'embed-line']
  return content
}

/** Alone in its paragraph it needs no mark. */
function hasOwnLine(node: Nodes, siblings: readonly Nodes[]): boolean {
  if (siblings.length < 2) return false
  const at = siblings.indexOf(node)
  return isLineEnd(siblings[at - 1], /\n[ \t]*$/) && isLineEnd(siblings[at + 1], /^[ \t]*\r?\n/)
}

function isLineEnd(neighbour: Nodes | undefined, lineEnd: RegExp): boolean {
  if (!neighbour || neighbour.type === 'break') return true
  return neighbour.type === 'text' && lineEnd.test(neighbour.value)
}
