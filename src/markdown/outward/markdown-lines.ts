/** Lines of Markdown made from plain text, in which nothing is markup. */
import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'

/** `# Text`, with its line end. */
export function headingLine(depth: 1 | 2, text: string): string {
  return toMarkdown({ type: 'heading', depth, children: [{ type: 'text', value: oneLine(text) }] })
}

/** `> Text`, with its line end. */
export function quoteLine(text: string): string {
  const children: PhrasingContent[] = [{ type: 'text', value: oneLine(text) }]
  return toMarkdown({ type: 'blockquote', children: [{ type: 'paragraph', children }] })
}

/** `- [Title](url): words`, with its line end. */
export function linkLine(title: string, url: string, words: string | null): string {
  const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: oneLine(title) }] }
  const rest: PhrasingContent[] = words ? [{ type: 'text', value: `: ${oneLine(words)}` }] : []
  const item = toMarkdown({ type: 'paragraph', children: [link, ...rest] }, { resourceLink: true })
  return `- ${item}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
