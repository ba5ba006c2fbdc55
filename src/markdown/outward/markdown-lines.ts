/** Lines of Markdown made from plain text, in which nothing is markup. */
import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Words in which nothing has to be escaped wherever they stand: most titles. */
const plain = /^\p{L}[\p{L}\p{N} ,;()'’“”–—-]*$/u

/** An address that stands in brackets as it is. */
const plainAddress = /^[\w:/.%-]+$/

/** Words behind others that nothing in them makes markup, whatever stands before them. */
const plainBehind = /^[\p{L}\p{N} ,;:.()?'’“”–—…-]*$/u

/** `# Text`, with its line end. */
export function headingLine(depth: 1 | 2, text: string): string {
  const value = oneLine(text)
  if (plain.test(value)) return `${'#'.repeat(depth)} ${value}\n`
  return toMarkdown({ type: 'heading', depth, children: [{ type: 'text', value }] })
}

/** `> Text`, with its line end. */
export function quoteLine(text: string): string {
  const children: PhrasingContent[] = [{ type: 'text', value: oneLine(text) }]
  return toMarkdown({ type: 'blockquote', children: [{ type: 'paragraph', children }] })
}

/** `- [Title](url): words`, with its line end. */
export function linkLine(title: string, url: string, words: string | null): string {
  const [label, behind] = [oneLine(title), words ? `: ${oneLine(words)}` : '']
  if (plain.test(label) && plainAddress.test(url) && plainBehind.test(behind))
    return `- [${label}](${url})${behind}\n`
  const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: label }] }
  const rest: PhrasingContent[] = behind ? [{ type: 'text', value: behind }] : []
  const item = toMarkdown({ type: 'paragraph', children: [link, ...rest] }, { resourceLink: true })
  return `- ${item}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
