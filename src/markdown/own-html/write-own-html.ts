/**
 * Writes HTML of elements and attributes that are known here, which is nearly all
 * that the renderer makes, in a small part of the time of a library that looks up
 * what each of them may be.
 */
import type { Element, Root, RootContent } from 'hast'
import { encodeText } from './encode.ts'
import { writeAttribute } from './own-attributes.ts'
import { isVoid, kindOf } from './own-elements.ts'

/** What is deeper is left to the library: how much of it the stack can hold stays as it is. */
const deepest = 100

/** What `hast-util-to-html` writes of `tree` where it is not told otherwise; null where it has to say. */
export function writeOwnHtml(tree: Root): string | null {
  return htmlOf(tree.children, 0)
}

function htmlOf(nodes: readonly RootContent[], depth: number): string | null {
  if (depth > deepest) return null
  let html = ''
  for (const node of nodes) {
    const part =
      node.type === 'text'
        ? encodeText(node.value)
        : node.type === 'element'
          ? elementHtml(node, depth)
          : null
    if (part === null) return null
    html += part
  }
  return html
}

function elementHtml({ tagName, properties, children }: Element, depth: number): string | null {
  const kind = kindOf(tagName)
  if (kind === undefined) return null
  let attributes = ''
  for (const name in properties) {
    const attribute = writeAttribute(name, properties[name])
    if (attribute === null) return null
    attributes += attribute
  }
  const content = htmlOf(children, depth + 1)
  if (content === null) return null
  const isOpen = content === '' && isVoid(kind)
  return `<${tagName}${attributes}>${content}${isOpen ? '' : `</${tagName}>`}`
}
