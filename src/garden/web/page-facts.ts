/**
 * Reads what a page says of itself in its head: Open Graph (https://ogp.me),
 * the tags that Google Scholar asks of papers, Dublin Core, and plain HTML.
 */
import type { PageFacts } from '../../schemas/web-record.ts'
import { parseCalendarDate } from '../frontmatter/read-date.ts'
import { type HtmlElement, parseHead } from './parse-head.ts'
import { plainWords, textOf } from './plain-words.ts'

/** The most letters of each text. */
const most = { title: 200, description: 320, name: 100, type: 40 }

/** All that a page says of itself; the day is for who fetched it. */
export type ReadFacts = Omit<PageFacts, 'fetched'>

/** The facts in the head of `html`. Never throws for anything that a server can send. */
export function readPageFacts(html: string): ReadFacts {
  const { lang, elements } = parseHead(html)
  const meta = metaOf(elements)
  const first = (...names: string[]) => names.map((name) => meta.get(name)?.[0]).find((value) => value)
  const titleElement = elements.find(({ tagName }) => tagName === 'title')
  const robots = first('robots') ?? ''
  return {
    title: plainWords(
      first('og:title', 'citation_title', 'twitter:title', 'dc.title') ??
        (titleElement && textOf(titleElement)),
      most.title,
    ),
    description: /\bnosnippet\b|\bnone\b/i.test(robots)
      ? null
      : plainWords(
          first('og:description', 'description', 'twitter:description', 'dc.description'),
          most.description,
        ),
    site: plainWords(first('og:site_name', 'citation_journal_title', 'application-name'), most.name),
    author: authorOf(meta),
    published: dateOf(
      first('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date', 'date'),
    ),
    type: plainWords(first('og:type'), most.type),
    lang: languageOf(lang),
  }
}

/** The facts of what is no HTML page: its media type. */
export function fileFacts(mediaType: string): ReadFacts {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType.slice(0, most.type) : null
  return { title: null, description: null, site: null, author: null, published: null, type, lang: null }
}

function metaOf(elements: readonly HtmlElement[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { tagName, attrs } of elements) {
    if (tagName !== 'meta') continue
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value
    const name = (value('property') ?? value('name') ?? '').trim().toLowerCase()
    const content = value('content')?.trim()
    if (name !== '' && content) found.set(name, [...(found.get(name) ?? []).slice(0, 9), content])
  }
  return found
}

/** Open Graph gives the author as an address of their page, which is no name. */
function authorOf(meta: ReadonlyMap<string, string[]>): string | null {
  const names = ['author', 'citation_author', 'article:author', 'dc.creator']
    .map((name) => (meta.get(name) ?? []).filter((value) => !/^(?:https?:)?\/\//i.test(value)))
    .find((values) => values.length > 0)
  return plainWords(names?.slice(0, 3).join(', '), most.name)
}

/** A calendar date as written: with hyphens, or with strokes as papers write it. */
function dateOf(text: string | undefined): string | null {
  const [date] = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)/.exec(text?.trim() ?? '') ?? []
  if (date === undefined) return null
  const [year = '', month = '', day = ''] = date.split(/[-/]/)
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function languageOf(lang: string | undefined): string | null {
  return lang !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(lang.trim()) ? lang.trim() : null
}
