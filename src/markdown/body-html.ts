/** The HTML of the tree of a body. */
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { writeOwnHtml } from './own-html/write-own-html.ts'

/** With every tag, and every value in quotation marks. */
export function bodyHtml(tree: Root): string {
  return writeOwnHtml(tree) ?? toHtml(tree)
}
