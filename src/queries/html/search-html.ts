/** HTML of what a search found: notes, each with the lines that fit. */
import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/html/element.ts'
import type { SearchHit } from '../search/run-search.ts'
import { queryNotice } from './base-html.ts'
import type { QueryLook } from './look.ts'
import { fileLink } from './value-html.ts'

/** Characters shown on each side of a match. */
const reach = 90

/** `data-query` says that no author wrote these links: they are no edges of the graph. */
export function searchHtml(hits: readonly SearchHit[], { words }: Pick<QueryLook, 'words'>): Element {
  const items = hits.map(({ file, lines }) => {
    const title = element('p', { className: ['query-note'] }, [fileLink(file, file.label)])
    const found = lines.map(({ text, match }) => element('li', {}, lineHtml(text, match)))
    return element('li', {}, found.length > 0 ? [title, element('ul', {}, found)] : [title])
  })
  const list =
    items.length > 0 ? element('ul', { className: ['query-hits'] }, items) : queryNotice(words.query.noneFit)
  return element('div', { className: ['base', 'query'], dataQuery: 'query' }, [list])
}

function lineHtml(text: string, [start, end]: readonly [number, number]): ElementContent[] {
  const words = (value: string): ElementContent => ({ type: 'text', value: value.toWellFormed() })
  const before = text.slice(0, start)
  const after = text.slice(end)
  const from = before.length > reach ? `…${cut(before.slice(-reach), 'start')}` : before
  const to = after.length > reach ? `${cut(after.slice(0, reach), 'end')}…` : after
  if (start === end) return [words(from + to)]
  const mark = element('mark', {}, [words(text.slice(start, Math.min(end, start + 4 * reach)))])
  return [words(from), mark, words(to)]
}

/** Cut at a space, where there is one near. */
function cut(text: string, side: 'start' | 'end'): string {
  const at = side === 'start' ? text.indexOf(' ') : text.lastIndexOf(' ')
  if (at < 0) return text
  if (side === 'start') return at < text.length / 2 ? text.slice(at + 1) : text
  return at > text.length / 2 ? text.slice(0, at) : text
}
