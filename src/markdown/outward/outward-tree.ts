/** The HTML of a note as a tree for readers outside of the site. */
import type { Element, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { alignByAttribute } from '../align-by-class.ts'
import { element } from '../html/element.ts'
import { imgOf } from '../html/picture.ts'
import { goneMark } from '../html/web-link.ts'
import { SKIP, visit } from '../visit.ts'
import { outwardSchema } from './outward-schema.ts'

/** The classes of what is for the page alone: marks to link to a heading, and beside links whose page is gone. */
const leftOut: ReadonlySet<string> = new Set(['heading-anchor', goneMark])

/** The properties that hold one address. */
const addresses = ['href', 'src', 'poster', 'cite'] as const

/**
 * The body `tree`, which is consumed and stands on the page with the full address `page`:
 * every address is absolute, marks for the page alone are taken out, frames
 * are links, and nothing is left that runs. Of a picture with copies `pictureOf`
 * is left: the file itself, which every reader can show.
 */
export function outwardTree(
  tree: Root,
  page: string,
  pictureOf: (picture: Element) => Element | null = imgOf,
): Root {
  visit(tree, 'element', (node, index, parent) => {
    if (classesOf(node).some((name) => leftOut.has(name)) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const frame = frameLink(node) ?? (node.tagName === 'picture' ? pictureOf(node) : null)
    if (frame && parent && index !== undefined) parent.children[index] = frame
    makeAbsolute(frame ?? node, page)
    return undefined
  })
  alignByAttribute(tree)
  return sanitize(tree, outwardSchema) as Root
}

export function classesOf({ properties }: Element): string[] {
  const { className } = properties
  return Array.isArray(className) ? className.map(String) : []
}

/** A frame, or a file that a viewer shows, as a link to what is in it. */
function frameLink({ tagName, properties, children }: Element): Element | null {
  if (tagName !== 'iframe' && tagName !== 'object' && tagName !== 'embed') return null
  const address = properties['data'] ?? properties['src']
  if (typeof address !== 'string' || address === '') return null
  const words = String(properties['ariaLabel'] ?? properties['title'] ?? '') || textOf(children) || address
  return element('a', { href: address }, [{ type: 'text', value: words }])
}

function makeAbsolute({ properties }: Element, page: string): void {
  for (const name of addresses) {
    const value = properties[name]
    if (typeof value === 'string') properties[name] = absolute(value, page)
  }
  const { srcSet } = properties
  if (srcSet !== undefined && srcSet !== null) properties['srcSet'] = absoluteSet(srcSet, page)
}

/** Each candidate is an address and, after a blank, how wide or dense it is. */
function absoluteSet(srcSet: unknown, page: string): string {
  const candidates = Array.isArray(srcSet) ? srcSet.map(String) : String(srcSet).split(/,\s+/)
  return candidates
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/)
      return [absolute(address, page), ...size].join(' ')
    })
    .join(', ')
}

/** A full address, and one that cannot be understood, stays as it is written. */
function absolute(value: string, page: string): string {
  return URL.canParse(value) || !URL.canParse(value, page) ? value : new URL(value, page).href
}

function textOf(children: Element['children']): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child.children) : '',
    )
    .join('')
    .trim()
}
