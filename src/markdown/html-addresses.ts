/** The addresses in HTML that authors write. */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import type { Root } from 'mdast'
import { isAddressName } from './address-name.ts'
import { isJsx } from './jsx-element.ts'
import { visit } from './visit.ts'

/** Every address that the HTML and the JSX in `tree` hold. */
export function findHtmlAddresses(tree: Root): string[] {
  const found: string[] = []
  const note = (address: string) => {
    found.push(address)
    return address
  }
  visit(tree, (node) => {
    if (node.type === 'html' && node.value.includes('=')) {
      const parsed = raw({ type: 'root', children: [{ type: 'raw', value: node.value }] })
      visitAuthored(parsed, (element) => reviseAddresses(element, note))
    } else if (isJsx(node)) {
      for (const attribute of node.attributes)
        if (
          attribute.type === 'mdxJsxAttribute' &&
          typeof attribute.value === 'string' &&
          isAddressName(attribute.name)
        )
          found.push(attribute.value)
    }
  })
  return found
}

/** Puts what `revise` makes of them in the place of the addresses of an element; null takes one off. */
export function reviseAddresses(element: Element, revise: (address: string) => string | null): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'style' && typeof value === 'string') {
      const style = reviseStyle(value, revise)
      if (style === null) delete element.properties[name]
      else element.properties[name] = style
    }
    if (!isAddressName(name)) continue
    if (Array.isArray(value) || name.toLowerCase() === 'srcset') {
      const listed = (Array.isArray(value) ? value.map(String) : String(value).split(/,\s+/)).map((one) =>
        one.trim(),
      )
      if (listed.some((one) => revise(one.split(/\s/, 1)[0] ?? '') === null)) delete element.properties[name]
    } else if (typeof value === 'string') {
      const revised = revise(value)
      if (revised === null) delete element.properties[name]
      else element.properties[name] = revised
    }
  }
}

/** Null for styles that write an address with escapes, in which nobody sees what it is. */
function reviseStyle(style: string, revise: (address: string) => string | null): string | null {
  if (style.includes('\\')) return null
  return style.replace(
    /url\(\s*("[^"]*"|'[^']*'|[^"')]*)\s*\)|"[^"]*"|'[^']*'/gi,
    (whole: string, inside = whole) => {
      const address = inside.replace(/^["']|["']$/g, '').trim()
      const revised = revise(address)
      return revised === null ? 'none' : whole.replace(address, () => revised)
    },
  )
}

/** Visits every element below `node`, those in templates as well. */
export function visitAuthored(node: HastNodes, see: (element: Element) => void): void {
  visit(node, 'element', (element) => {
    see(element)
    if (element.content) visitAuthored(element.content as HastRoot, see)
  })
}
