/** HTML of a base: its first view, and the others folded away behind their names. */
import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/html/element.ts'
import { fill, formatNumber } from '../../words/fill.ts'
import type { ViewResult } from '../base/base-result.ts'
import { cardsView } from './cards-view.ts'
import { listView } from './list-view.ts'
import type { QueryLook } from './look.ts'
import { tableView } from './table-view.ts'

/**
 * The wrapper says that its links were found by a query: `data-query`. They are
 * no links of the author, and so no edges of the graph.
 */
export function baseHtml(views: readonly ViewResult[], look: QueryLook): Element {
  const [first, ...others] = views
  return element('div', { className: ['base'], dataQuery: 'base' }, [
    ...(first ? viewHtml(first, look) : []),
    ...others.map((view) =>
      element('details', { className: ['base-more'] }, [
        element('summary', {}, [{ type: 'text', value: view.name }]),
        ...viewHtml(view, look),
      ]),
    ),
  ])
}

/** The page of a base: each view below its name, which carries its id. */
export function basePage(views: readonly ViewResult[], ids: readonly string[], look: QueryLook): Element {
  const single = views.length === 1
  const sections = views.flatMap((view, at) =>
    single
      ? viewHtml(view, look)
      : [element('h2', { id: ids[at] }, [{ type: 'text', value: view.name }]), ...viewHtml(view, look)],
  )
  return element('div', { className: ['base'], id: single ? ids[0] : undefined, dataQuery: 'base' }, sections)
}

/** What readers see of a query that cannot be shown: never its text. */
export function queryNotice(words: string): Element {
  return element('p', { className: ['editor-only'] }, [{ type: 'text', value: words }])
}

function viewHtml(view: ViewResult, look: QueryLook): ElementContent[] {
  const shown = view.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (shown === 0) return [queryNotice(look.words.query.noneFit)]
  return [...rowsHtml(view, look), ...(shown < view.found ? [limitNote(shown, view.found, look)] : [])]
}

function rowsHtml(view: ViewResult, look: QueryLook): ElementContent[] {
  if (view.type === 'cards') return cardsView(view, look)
  return view.type === 'list' ? listView(view, look) : [tableView(view, look)]
}

function limitNote(shown: number, found: number, { words: { query, lang } }: QueryLook): Element {
  const value = fill(query.limit, { shown: formatNumber(shown, lang), found: formatNumber(found, lang) })
  return element('p', { className: ['base-limit'] }, [{ type: 'text', value }])
}
