/**
 * Makes one tree of what the renderer made and of the HTML that the author wrote
 * in between. Either may open an element that the other closes, so both are
 * parsed as one text, as a browser would; to sanitise only the author's part, the
 * elements of the renderer carry a mark through the parser that no text can give.
 */
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { reviseAddresses, visitAuthored } from './html-addresses.ts'
import { htmlSchema } from './html-schema.ts'
import { visit } from './visit.ts'

/** An element that the renderer made. */
type OwnElement = Pick<Element, 'tagName' | 'properties'>

/** `keep`: HTML stands as its author wrote it; `sanitise`: only what can do no harm is left of it. */
export type HtmlPolicy = 'keep' | 'sanitise'

/**
 * The tree of `hast`, whose `raw` nodes are parsed. `address` says which of the
 * author's addresses stay, and how; with it, `noFile` is said of pictures whose
 * address leads nowhere. `hast` is consumed.
 */
export function mergeHtml(
  hast: Root,
  policy: HtmlPolicy,
  address: ((written: string) => string | null) | undefined,
  noFile: string,
): Root {
  const own = markElements(hast)
  const whole = raw(hast) as Root
  visitAuthored(whole, (element) => {
    if (!isMarked(element, own.length)) {
      if (address) reviseAddresses(element, address)
      if (address && isUnreachable(element)) leaveWords(element, noFile)
    } else if (policy === 'keep') delete element.properties[mark]
  })
  return policy === 'keep' ? whole : sanitised(whole, own)
}

/** Whether a picture has no address, or one relative to a page: below pages stand no files. */
function isUnreachable({ tagName, properties }: Element): boolean {
  const { src, srcSet } = properties
  return (
    tagName === 'img' && srcSet === undefined && !/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(String(src ?? ''))
  )
}

/** Puts the words for a picture in its place, as where Markdown names a file that is not there. */
function leaveWords(element: Element, hint: string): void {
  const words = String(element.properties['alt'] ?? '').trim()
  element.tagName = 'span'
  element.properties = words === '' ? {} : { className: ['embed-missing'], title: hint }
  element.children = words === '' ? [] : [{ type: 'text', value: words }]
}

/** The name of an attribute and the start of a name of elements: in parsed text, names are in small letters. */
const mark = 'OWN'

function sanitised(whole: Root, own: readonly OwnElement[]): Root {
  renameMarked(whole, own.length)
  const safe = sanitize(whole, {
    ...htmlSchema,
    tagNames: [...(htmlSchema.tagNames ?? []), ...own.map((_, at) => `${mark}${at}`)],
  }) as Root
  restoreMarked(safe, own)
  return safe
}

/** Gives every element its number as a mark; returns what they were. */
function markElements(hast: Root): OwnElement[] {
  const own: OwnElement[] = []
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
    if (!isMarked(node, count)) return
    node.tagName = `${mark}${node.properties[mark]}`
    node.properties = {}
  })
}

function isMarked({ properties }: Element, count: number): boolean {
  const number = properties[mark]
  return typeof number === 'string' && Number(number) < count
}

function restoreMarked(tree: Root, own: readonly OwnElement[]): void {
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
