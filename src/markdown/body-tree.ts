/** The tree of a rendered body, as browsers see it. */
import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { readOwnHtml } from './own-html/read-own-html.ts'

/** Of the HTML that the renderer wrote, whole. What authors write is read by `hast-util-raw`, between the nodes around it. */
export function bodyTree(html: string): Root {
  return readOwnHtml(html) ?? parsedTree(html)
}

/** The same of any HTML. */
export function parsedTree(html: string): Root {
  return fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root
}
