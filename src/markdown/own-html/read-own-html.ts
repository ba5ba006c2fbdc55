/**
 * Reads HTML as `hast-util-to-html` writes it, of elements whose end is where
 * their end tag is. That is nearly all that the renderer makes, and takes a
 * small part of the time of a parser that has an answer to everything.
 */
import type { Element, Properties, Root } from 'hast'
import { readAttribute } from './own-attributes.ts'
import { holdsNoText, isVoid, type Kind, kindOf, mayHold } from './own-elements.ts'

/** An element that is not closed yet, or the root. */
interface Open {
  node: Root | Element
  kind: Kind
  inLink: boolean
}

/** The tree that `hast-util-from-parse5` makes of `html`; null where a parser of HTML has to say. */
export function readOwnHtml(html: string): Root | null {
  if (/[\0\r]/.test(html)) return null
  const root: Root = { type: 'root', children: [], data: { quirksMode: false } }
  const stack: Open[] = [{ node: root, kind: 'flow', inLink: false }]
  let at = 0
  for (;;) {
    const top = stack.at(-1)
    if (!top) return null
    const start = html.indexOf('<', at)
    const end = start < 0 ? html.length : start
    if (end > at && !addText(top, html.slice(at, end))) return null
    if (start < 0) return stack.length === 1 ? root : null
    tag.lastIndex = start
    const [whole = '', slash, tagName = '', attributes = ''] = tag.exec(html) ?? []
    at = start + whole.length
    if (whole === '') return null
    if (slash === '/') {
      if (attributes !== '' || top.node.type !== 'element' || top.node.tagName !== tagName) return null
      stack.pop()
      continue
    }
    const opened = open(top, tagName, attributes)
    // A line end after `<pre>` is none.
    if (!opened || (tagName === 'pre' && html.charAt(at) === '\n')) return null
    if (!isVoid(opened.kind)) stack.push(opened)
  }
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/y

const attribute = / ([a-z-]+)(?:="([^"]*)")?/g

function open({ node, kind: around, inLink }: Open, tagName: string, attributes: string): Open | null {
  const kind = kindOf(tagName)
  if (kind === undefined || !mayHold(around, kind) || (inLink && tagName === 'a')) return null
  const properties = propertiesOf(attributes)
  if (!properties) return null
  const element: Element = { type: 'element', tagName, properties, children: [] }
  node.children.push(element)
  return { node: element, kind, inLink: inLink || tagName === 'a' }
}

function propertiesOf(attributes: string): Properties | null {
  const properties: Properties = {}
  if (attributes === '') return properties
  for (const [, name = '', written = ''] of attributes.matchAll(attribute)) {
    const value = decode(written)
    const read = value === null ? undefined : readAttribute(name, value)
    if (!read || read[0] in properties) return null
    properties[read[0]] = read[1]
  }
  return properties
}

function addText({ node, kind }: Open, written: string): boolean {
  const value = decode(written)
  if (value === null || (holdsNoText(kind) && /[^ \t\n\f]/.test(value))) return false
  node.children.push({ type: 'text', value })
  return true
}

/** Null where there is another reference than those that are written for signs of ASCII. */
function decode(text: string): string | null {
  if (!text.includes('&')) return text
  let known = true
  const decoded = text.replace(/&(?:#x([2-7][0-9A-F]);)?/g, (_, code: string | undefined) => {
    known &&= code !== undefined
    return String.fromCharCode(Number.parseInt(code ?? '0', 16))
  })
  return known ? decoded : null
}
