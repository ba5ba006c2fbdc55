/**
 * Hides HTML comments that Markdown takes apart. To CommonMark a comment inside
 * of other HTML, or of a line, ends with its block; to its author it ends at
 * `-->`. In doubt it hides.
 */
import type { Html, Nodes, Parents, Root, Text } from 'mdast'

/** Takes out of `tree` all that stands between `<!--` and the next `-->`, in document order, and returns it. */
export function hideHtmlComments(tree: Root): string[] {
  const state: State = { hiding: false, ends: countEnds(tree), hidden: [] }
  if (state.ends > 0 || hasOpening(tree)) hideIn(tree, state)
  return state.hidden
}

interface State {
  hiding: boolean
  /** How many ends of comments are still to come. */
  ends: number
  /** What was taken out, piece by piece. */
  hidden: string[]
}

function hideIn(parent: Parents, state: State): void {
  const kept: Nodes[] = []
  for (const node of parent.children as Nodes[]) {
    const wasHiding = state.hiding
    if (node.type === 'html' || node.type === 'text') hideInText(node, state)
    else if ('children' in node) hideIn(node, state)
    if (!wasHiding || !isEmpty(node)) kept.push(node)
    else if ('value' in node && node.value !== '') state.hidden.push(node.value)
  }
  parent.children = kept as typeof parent.children
}

/** Within a comment only the text behind its end is left of a node. */
function hideInText(node: Html | Text, state: State): void {
  let shown = ''
  let rest = node.value
  while (rest !== '') {
    const mark = state.hiding ? '-->' : '<!--'
    const at = rest.indexOf(mark)
    const before = at < 0 ? rest : rest.slice(0, at)
    if (!state.hiding) {
      shown += before
      state.ends -= before.split('-->').length - 1
    } else if (before.trim() !== '') state.hidden.push(before)
    if (at < 0) break
    rest = rest.slice(at + mark.length)
    if (state.hiding) {
      state.hiding = false
      state.ends -= 1
    } else if (node.type === 'html' || state.ends > 0) state.hiding = true
    else shown += mark
  }
  node.value = shown
}

/** What a comment has emptied: text without text, or a block without children. Code, images and the like lie within it. */
function isEmpty(node: Nodes): boolean {
  if ('children' in node) return node.children.length === 0
  return node.type !== 'html' && node.type !== 'text' ? true : node.value === ''
}

function countEnds(node: Nodes): number {
  if (node.type === 'html' || node.type === 'text')
    // Most texts have none, and to part them would take longer than to look.
    return node.value.includes('-->') ? node.value.split('-->').length - 1 : 0
  if (!('children' in node)) return 0
  let sum = 0
  for (const child of node.children) sum += countEnds(child)
  return sum
}

function hasOpening(node: Nodes): boolean {
  if (node.type === 'html') return node.value.includes('<!--')
  return 'children' in node && node.children.some(hasOpening)
}
