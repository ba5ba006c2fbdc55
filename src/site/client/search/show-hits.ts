/** What was found, as the options of a list box. Every option is a link as well. */

import { joinWords } from '../../../garden/search/split-words.ts'
import { fill } from '../../../words/fill.ts'
import { excerptPieces } from '../../search/excerpt.ts'
import type { NamedNote, SearchStart } from '../../search/search-start.ts'
import { element, glyph } from './element.ts'
import type { Hit } from './hit.ts'

/** Sections shown of one note. */
const mostSections = 3

/** The options of a note: itself, then the sections in which something was found. */
export function hitOptions(hit: Hit, start: SearchStart): HTMLElement[] {
  const { maturity, topic } = hit.filters
  const key = topic?.[0]
  const alias = hit.matched.includes('aliases') ? joinWords(hit.meta['aliases'] ?? '') : ''
  const sections = hit.sub_results.filter(({ url }) => url.includes('#'))
  const own = hit.sub_results.find(({ url }) => !url.includes('#'))
  const note = noteOption(
    {
      href: hit.url,
      title: joinWords(hit.meta['title'] ?? hit.url),
      maturity: stageOf(maturity?.[0]),
      topic: key === undefined ? null : (start.topics[key] ?? key),
    },
    start,
    alias === '' ? '' : fill(start.words.also, { name: alias }),
    excerptNodes(own?.excerpt ?? (sections.length > 0 ? '' : hit.excerpt)),
  )
  return [note, ...sections.slice(0, mostSections).map(sectionOption)]
}

/** A note by its name. */
export function noteOption(
  { href, title, maturity, topic }: NamedNote,
  start: SearchStart,
  alias = '',
  text: Node[] = [],
): HTMLElement {
  return element(
    'a',
    { class: 'hit', role: 'option', 'aria-selected': 'false', href },
    element(
      'span',
      { class: 'hit-head' },
      ...(maturity === null ? [] : [glyph(maturity, start.stages[maturity])]),
      element('span', { class: 'hit-title', dir: 'auto' }, title),
      ...(topic === null ? [] : [element('span', { class: 'hit-topic', dir: 'auto' }, topic)]),
    ),
    ...(alias === '' ? [] : [element('span', { class: 'hit-alias', dir: 'auto' }, alias)]),
    ...(text.length === 0 ? [] : [element('span', { class: 'hit-text', dir: 'auto' }, ...text)]),
  )
}

function sectionOption({ title, url, excerpt }: Hit['sub_results'][number]): HTMLElement {
  return element(
    'a',
    { class: 'hit hit-section', role: 'option', 'aria-selected': 'false', href: url },
    element('span', { class: 'hit-place', dir: 'auto' }, joinWords(title)),
    element('span', { class: 'hit-text', dir: 'auto' }, ...excerptNodes(excerpt)),
  )
}

function excerptNodes(excerpt: string): Node[] {
  return excerptPieces(excerpt).map(({ text, marked }) =>
    marked ? element('mark', {}, text) : document.createTextNode(text),
  )
}

function stageOf(name: string | undefined): NamedNote['maturity'] {
  return name === 'seedling' || name === 'budding' || name === 'evergreen' ? name : null
}
