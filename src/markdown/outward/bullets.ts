/** Which blocks may get another bullet for what stands before them: lists that follow one another must differ. */
import type { Element, RootContent } from 'hast'
import { classesOf } from './outward-tree.ts'

const single: ReadonlySet<string> = new Set([
  'p',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
])

/** Whether the bullets in `node`, which follows `before`, cannot be told without it. */
export function leansOn(node: Element, before: Element | undefined): boolean {
  if (!before || !mayBeList(before) || isSealed(node)) return false
  if (!beginsWithWords(node)) return true
  if (node.tagName === 'ul') return before.tagName !== 'ol'
  if (node.tagName === 'ol') return before.tagName !== 'ul'
  return mayBeList(node)
}

/** Whether a block can become a list, or end in one. */
function mayBeList(node: Element): boolean {
  return !single.has(node.tagName) && !isSealed(node)
}

/** Callouts are quotations with a title; a formula and a table are all of what is around them. */
function isSealed(node: Element): boolean {
  const [child, ...others] = node.children
  const only = child?.type === 'element' && others.length === 0 ? child.tagName : ''
  return isCallout(node) || (node.tagName === 'div' && (only === 'math' || only === 'table'))
}

export function isCallout(node: Element): boolean {
  return (node.tagName === 'div' || node.tagName === 'details') && classesOf(node).includes('callout')
}

const opened: ReadonlySet<string> = new Set(
  'p li ul ol blockquote h1 h2 h3 h4 h5 h6 em strong a span mark b i'.split(' '),
)

/** Whether there are words before any list in it. */
function beginsWithWords(node: RootContent): boolean {
  if (node.type === 'text') return !isBlank(node)
  if (node.type !== 'element') return false
  if (node.tagName === 'pre') return true
  const first = opened.has(node.tagName) ? node.children.find((child) => !isBlank(child)) : undefined
  const isList = first?.type === 'element' && (first.tagName === 'ul' || first.tagName === 'ol')
  return first !== undefined && !isList && beginsWithWords(first)
}

/** Text of white space alone. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'text' && /^[\t\n\v\f\r ]*$/.test(node.value)
}
