/** A part of a note with nothing in it that needs its page, or a hand on it. */
import type { Element, ElementContent, RootContent } from 'hast'
import { element } from '../html/element.ts'
import { classesOf } from '../outward/outward-tree.ts'
import { rankOf } from './place-in.ts'

/** What makes a noise, runs, or stands at the end of its page. */
const left: ReadonlySet<string> = new Set(['audio', 'video', 'track', 'source', 'form', 'hr'])

/**
 * The nodes without footnotes and films, with the words of links in place of
 * the links, and with headings as lines of their own: a preview is read, its
 * page is used.
 */
export function plainPart(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element' || isLeft(node)) return []
    const children = plainPart(node.children)
    if (node.tagName === 'a') return children
    if (rankOf(node) !== null) return [element('p', {}, [element('strong', {}, children)])]
    return isEmpty(node, children) ? [] : [{ ...node, children }]
  })
}

function isLeft(node: Element): boolean {
  const { tagName, properties } = node
  if (left.has(tagName) || 'dataFootnotes' in properties) return true
  if (tagName === 'sup') return node.children.some((child) => child.type === 'element' && isReference(child))
  return classesOf(node).some((name) => ['diagram', 'references', 'heading-anchor'].includes(name))
}

function isReference({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties
}

/** What is left of a paragraph that held only a film. */
function isEmpty({ tagName }: Element, children: readonly ElementContent[]): boolean {
  const blank = children.every((child) => child.type === 'text' && child.value.trim() === '')
  return blank && ['p', 'div', 'figure', 'ul', 'ol', 'li', 'blockquote'].includes(tagName)
}
