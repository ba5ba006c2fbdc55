/** Reads the words around the key of a citation: emphasis, marks and escapes, and nothing that makes a block or a link. */
import type { Paragraph, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { plainText } from './plain-text.ts'
import { highlightFromMarkdown, highlightSyntax } from './syntax/highlight.ts'

/** A sign in front, so that no word begins a list or a heading and no space is lost. */
const guard = '.'

/** The nodes of `words`, which are Markdown on one line. */
export function parseCitationMarkup(words: string): PhrasingContent[] {
  const [first, ...others] = guarded(words).children
  if (first?.type !== 'text') return others
  const rest = first.value.slice(guard.length)
  return rest === '' ? others : [{ type: 'text', value: rest }, ...others]
}

/** The same as plain text, with the spaces at its start. */
export function plainCitationMarkup(words: string): string {
  return words === '' ? '' : plainText(guarded(words)).slice(guard.length)
}

function guarded(words: string): Paragraph {
  const tree = fromMarkdown(guard + words, {
    extensions: [cjkFriendlyExtension(), highlightSyntax()],
    mdastExtensions: [highlightFromMarkdown()],
  })
  const [only] = tree.children
  return only?.type === 'paragraph'
    ? only
    : { type: 'paragraph', children: [{ type: 'text', value: guard + words }] }
}
