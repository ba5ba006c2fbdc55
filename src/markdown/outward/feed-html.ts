/** A note as feed readers show it: without our styles and scripts, and many of them on one page. */
import type { Element, ElementContent, Root } from 'hast'
import { bodyHtml } from '../body-html.ts'
import { element } from '../html/element.ts'
import { visit } from '../visit.ts'
import { classesOf } from './outward-tree.ts'

/**
 * The HTML of an item. Callouts and folded parts are plain, open blocks, boxes
 * are signs, and there are no ids: two notes with a footnote 1 may stand on one
 * page, so links to a place in the note lead to the note's own page. `tree` is
 * consumed.
 */
export function feedHtml(tree: Root): string {
  visit(tree, 'element', (node, index, parent) => {
    const plain = plainElement(node)
    if (plain !== node && parent && index !== undefined) {
      parent.children[index] = plain
      return index
    }
    node.properties = publicProperties(node)
    return undefined
  })
  return bodyHtml(tree)
}

/** What stands in the place of an element that needs our styles. */
function plainElement(node: Element): ElementContent {
  const classes = classesOf(node)
  if (classes.includes('facade')) return firstLink(node) ?? node
  if (classes.includes('callout')) return element('blockquote', {}, node.children)
  if (classes.includes('callout-title')) return element('p', {}, [element('strong', {}, titleChildren(node))])
  if (node.tagName === 'details') return element('div', {}, node.children)
  if (node.tagName === 'summary') return element('p', {}, [element('strong', {}, node.children)])
  if (node.tagName === 'input') return { type: 'text', value: boxOf(node) }
  return node
}

/** The kind of a callout after its title, which our styles set apart. */
function titleChildren({ children }: Element): ElementContent[] {
  return children.map((child) =>
    child.type === 'element' && classesOf(child).includes('callout-kind')
      ? element('small', {}, [{ type: 'text', value: '(' }, ...child.children, { type: 'text', value: ')' }])
      : child,
  )
}

function boxOf({ properties }: Element): string {
  const mark = properties['dataTask']
  if (typeof mark === 'string' && mark.toLowerCase() !== 'x') return `[${mark}]`
  return properties['checked'] ? '☑' : '☐'
}

function firstLink(node: Element): Element | null {
  let found: Element | null = null
  visit(node, 'element', (child) => {
    if (child.tagName === 'a') found ??= { ...child, children: linkWords(child) }
  })
  return found
}

/** The words of the author, without where it plays. */
function linkWords({ children }: Element): ElementContent[] {
  return children.filter((child) => child.type === 'element').slice(0, 1)
}

function publicProperties({ properties }: Element): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name]) => name !== 'id' && name !== 'className' && !/^data/.test(name),
    ),
  )
}
