/** A note's HTML for readers outside of the site, such as feed readers. */
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'

/** The properties that hold one address. */
const addresses = ['href', 'src', 'poster', 'data', 'cite'] as const

/**
 * The same HTML with every address absolute, relative ones taken from `page`;
 * the marks to link to a heading are taken out.
 */
export function absoluteHtml(html: string, page: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  visit(tree, 'element', (node, index, parent) => {
    if (isHeadingAnchor(node.properties['className']) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    for (const name of addresses) {
      const value = node.properties[name]
      if (typeof value === 'string') node.properties[name] = absolute(value, page)
    }
    return undefined
  })
  return toHtml(tree)
}

function isHeadingAnchor(className: unknown): boolean {
  return Array.isArray(className) && className.includes('heading-anchor')
}

/** An address that cannot be understood stays as it is. */
function absolute(value: string, page: string): string {
  return URL.canParse(value, page) ? new URL(value, page).href : value
}
