/** A note as it leaves the site. */
import type { Root } from 'hast'
import { feedHtml } from './feed-html.ts'
import { twinMarkdown } from './twin-markdown.ts'

export interface OutwardCopy {
  /** The HTML that feeds carry; all its addresses are full. */
  feed: string
  /** The body of the Markdown twin, without properties and title. */
  markdown: string
}

/** The copies of an outward tree, which is consumed. */
export function outwardCopy(tree: Root): OutwardCopy {
  // Markdown first: what makes the HTML of feeds takes the tree apart.
  const markdown = twinMarkdown(tree)
  return { feed: feedHtml(tree), markdown }
}
