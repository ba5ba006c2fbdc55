/**
 * One note as the search index reads it: a small HTML document with the title,
 * the other names and the body, each weighted, and the facets of the note.
 */
import type { NoteEntry, NotePage } from '../../schemas/page.ts'
import { parentKeys } from '../parent-keys.ts'
import { tagKey, topicKey } from '../path-key.ts'
import { hasUnspacedWords, splitWords } from './split-words.ts'

/** What of a body is not its text: drawings, the twin of a formula, buttons, contents of other notes. */
export const unsearchedParts = [
  'script',
  'style',
  'svg',
  'button',
  'annotation',
  '.heading-anchor',
  '.math-source',
  '.diagram-source',
  '.embed-title',
  '.link-gone',
  '.reference-back',
  '[data-footnote-backref]',
  '[hidden]',
]

/** What of a note is searched. */
export interface SearchedNote extends Pick<NotePage, 'aliases' | 'html'> {
  entry: Pick<NoteEntry, 'title' | 'topic' | 'maturity' | 'tags'>
}

/** The document of a note. All of it is on the page of the note as well. */
export function searchDocument({ entry, aliases, html }: SearchedNote): string {
  const filters = [
    ...(entry.topic === null ? [] : [filter('topic', topicKey(entry.topic))]),
    ...(entry.maturity === null ? [] : [filter('maturity', entry.maturity)]),
    ...tagKeys(entry.tags).map((key) => filter('tag', key)),
  ]
  const names = aliases.length > 0 ? meta('aliases', aliases.join(' · ')) : ''
  return [
    '<!doctype html><html><head>',
    meta('title', entry.title),
    names,
    ...filters,
    '</head><body data-pagefind-body>',
    `<h1 data-pagefind-weight="10">${split(escapeText(entry.title))}</h1>`,
    splitHtml(html),
    '</body></html>',
  ].join('\n')
}

/** The tags of a note with all their parents, each once. */
function tagKeys(tags: readonly string[]): string[] {
  const keys = tags.map(tagKey).flatMap((key) => (key === '' ? [] : [...parentKeys(key), key]))
  return [...new Set(keys)]
}

function meta(name: string, content: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escapeText(split(content))}">`
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escapeText(value)}">`
}

/** HTML with the words of its text parted; what stands in tags stays. */
function splitHtml(html: string): string {
  if (!hasUnspacedWords(html)) return html
  return html.replace(tagOrText, (whole) => (whole.startsWith('<') ? whole : splitWords(whole)))
}

function split(text: string): string {
  return splitWords(text).replace(/ {2,}/g, ' ').trim()
}

/** A tag or a comment, in whose quoted values `>` may stand, or the text up to the next one. */
const tagOrText = /<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
