/** The quotes that a written note holds in its footnotes. */
import type { Paragraph, Root } from 'mdast'
import { plainText } from '../../../markdown/plain-text.ts'
import { visit } from '../../../markdown/visit.ts'
import { quoteMarks } from '../render/render-synthesis.ts'

export interface StoredQuote {
  /** As readers see it. */
  text: string
  /** Offset of the footnote in the source. */
  start: number
  /** Offset of the link to where it stands; null when the footnote has none. */
  link: number | null
}

/** Every footnote of `tree` between `start` and `end` that holds a quote, in source order. */
export function storedQuotes(tree: Root, { start, end }: { start: number; end: number }): StoredQuote[] {
  const found: StoredQuote[] = []
  visit(tree, 'footnoteDefinition', (definition) => {
    const begin = definition.position?.start.offset ?? -1
    if (begin < start || begin >= end) return
    const words = definition.children.filter((child): child is Paragraph => child.type === 'paragraph')
    const pieces = words.flatMap(({ children }) => children)
    const at = pieces.findIndex(({ type }) => type === 'wikilink' || type === 'link')
    // The words of the link may hold such marks themselves.
    const text = plainText({ type: 'paragraph', children: pieces.slice(at + 1) })
    const [open, close] = [text.indexOf(quoteMarks.open), text.lastIndexOf(quoteMarks.close)]
    if (open < 0 || close <= open) return
    const link = pieces[at]
    found.push({
      text: text.slice(open + 1, close),
      start: begin,
      link: link?.position?.start.offset ?? null,
    })
  })
  return found
}
