import { raw } from 'hast-util-raw'
import { mathText } from '../markdown/math-text.ts'
import { SKIP, visit } from '../markdown/visit.ts'
import type { NotePage } from '../schemas/page.ts'
import { scanText } from './scan-text.ts'

/** How much of a note's HTML is its opening. */
const openingLength = 8000

/** How much of that is read first: what a description was taken from stands there. */
const firstLength = 1500

/**
 * The description to set above a note; null when the note opens with the same
 * words, as one does whose description was taken from it.
 */
export function standfirstOf({
  entry,
  html,
  written,
}: Pick<NotePage, 'entry' | 'html' | 'written'>): string | null {
  const { description } = entry
  if (description === null) return null
  const words = letters(description)
  const holdsWords = (text: string | null) => text !== null && letters(text).includes(words)
  const opening = withoutNotes(html.slice(0, openingLength), written !== undefined)
  return holdsWords(scanText(firstPartOf(opening))) || holdsWords(scanText(opening) ?? textOf(opening))
    ? null
    : description
}

/** A link alone in brackets. */
const citation = / ?\(<a [^>]*>[^<]*<\/a>\)(?=<sup)/g

/** The mark of a footnote, and the number in it. */
const footnoteMark = /<sup[^>]*><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>/g

/** Without what an extract leaves out: marks of footnotes, and the citations of a note that the garden wrote. */
function withoutNotes(html: string, isWritten: boolean): string {
  return (isWritten ? html.replace(citation, '') : html).replace(footnoteMark, '')
}

/** The beginning of `opening`, without a formula, which takes a parser to read. */
function firstPartOf(opening: string): string {
  const [text = ''] = opening.slice(0, firstLength).split('<math', 1)
  return text
}

/** The text as a browser would read it. */
function textOf(html: string): string {
  const parts: string[] = []
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), (node) => {
    if (node.type === 'text') parts.push(node.value)
    if (node.type !== 'element' || node.tagName !== 'math') return undefined
    parts.push(mathText(node, String(node.properties['alttext'] ?? node.properties['altText'] ?? '')))
    return SKIP
  })
  return parts.join('')
}

/** Letters and digits alone, for marks and spaces differ between a text and its extract. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
