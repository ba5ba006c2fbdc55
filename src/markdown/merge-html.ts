/**
 * Makes one tree of what the renderer made and of the HTML that the author wrote
 * in between. Either may open an element that the other closes, so both are
 * parsed as one text, as a browser would; to sanitise only the author's part, the
 * elements of the renderer carry a mark through the parser that no text can give.
 */
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import { htmlSchema } from './html-schema.ts'

/** `keep`: HTML stands as its author wrote it; `sanitise`: only what can do no harm is left of it. */
export type HtmlPolicy = 'keep' | 'sanitise'

/** The tree of `hast`, whose `raw` nodes are parsed. `hast` is consumed. */
export function mergeHtml(hast: Root, policy: HtmlPolicy): Root {
  return policy === 'keep' ? (raw(hast) as Root) : sanitised(hast)
}

/** The name of an attribute and the start of a name of elements: in parsed text, names are in small letters. */
const mark = 'OWN'

function sanitised(hast: Root): Root {
  const own = markElements(hast)
  const whole = raw(hast) as Root
  renameMarked(whole, own.length)
  const safe = sanitize(whole, {
    ...htmlSchema,
    tagNames: [...(htmlSchema.tagNames ?? []), ...own.map((_, at) => `${mark}${at}`)],
  }) as Root
  restoreMarked(safe, own)
  return safe
}

/** Gives every element its number as a mark; returns what they were. */
function markElements(hast: Root): Pick<Element, 'tagName' | 'properties'>[] {
  const own: Pick<Element, 'tagName' | 'properties'>[] = []
  visit(hast, 'element', (node) => {
    const { tagName, properties } = node
    node.properties = { ...properties, [mark]: String(own.length) }
    own.push({ tagName, properties })
  })
  return own
}

/** Hides the marked elements from the sanitiser under names that it lets pass. */
function renameMarked(tree: Nodes, count: number): void {
  visit(tree, 'element', (node) => {
    const number = node.properties[mark]
    if (typeof number !== 'string' || Number(number) >= count) return
    node.tagName = `${mark}${number}`
    node.properties = {}
  })
}

function restoreMarked(tree: Root, own: readonly Pick<Element, 'tagName' | 'properties'>[]): void {
  visit(tree, 'element', (node) => {
    const known = node.tagName.startsWith(mark) ? own[Number(node.tagName.slice(mark.length))] : undefined
    if (known) Object.assign(node, { tagName: known.tagName, properties: { ...known.properties } })
    else reviseOutward(node)
  })
}

/** A link of others vouches for nothing, and their picture learns nothing of the page that shows it. */
function reviseOutward({ tagName, properties }: Element): void {
  if (tagName === 'a' && properties['href'] !== undefined) properties['rel'] = ['nofollow', 'noopener']
  if (tagName === 'img') Object.assign(properties, { loading: 'lazy', referrerPolicy: 'no-referrer' })
}
