/** A note as it leaves the site, made once from the HTML of its body. */
import { feedHtml } from './feed-html.ts'
import { outwardTree } from './outward-tree.ts'
import { twinMarkdown } from './twin-markdown.ts'

export interface OutwardCopy {
  /** The HTML that feeds carry; all its addresses are full. */
  feed: string
  /** The body of the Markdown twin, without properties and title. */
  markdown: string
}

/** The copies of `html`, which stands on the page with the full address `page`. */
export function outwardCopy(html: string, page: string): OutwardCopy {
  const tree = outwardTree(html, page)
  // Markdown first: what makes the HTML of feeds takes the tree apart.
  const markdown = twinMarkdown(tree)
  return { feed: feedHtml(tree), markdown }
}
