/** HTML that stands in another format, as in a feed. */
import type { ArtefactText } from './artefact-text.ts'
import { partMarkup } from './part-markup.ts'
import { readHtml } from './read-html.ts'

/** It may only look like HTML: all of it is read as text too. */
export function readInnerHtml(html: string): ArtefactText {
  const inner = readHtml(html)
  return { ...inner, words: [...partMarkup(html), ...inner.words] }
}
