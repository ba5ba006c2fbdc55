/** A view as a list. */
import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/html/element.ts'
import type { Row, ViewResult } from '../base/base-result.ts'
import type { QueryLook } from './look.ts'
import { cellHtml, groupName } from './view-cells.ts'

export function listView(view: ViewResult, look: QueryLook): ElementContent[] {
  const tagName = view.look.markers === 'number' ? 'ol' : 'ul'
  const className = view.look.markers === 'none' ? ['base-list', 'base-list-plain'] : ['base-list']
  return view.groups.flatMap(({ key, rows }) => [
    ...(key === undefined
      ? []
      : [element('p', { className: ['base-group-name'] }, groupName({ view, key }, look))]),
    element(
      tagName,
      { className },
      rows.map((row) => element('li', {}, itemHtml(view, row, look))),
    ),
  ])
}

function itemHtml(view: ViewResult, row: Row, look: QueryLook): ElementContent[] {
  const cells = view.columns
    .map((column, at) => cellHtml(column, row.cells[at] ?? null, row, look))
    .filter((children) => children.length > 0)
  const [first = [], ...others] = cells
  if (others.length === 0) return first
  if (view.look.indent) return [...first, nested(others)]
  const separator = view.look.separator.trim() === ',' ? ', ' : ` ${view.look.separator.trim()} `
  return cells.flatMap((children, at) =>
    at === 0 ? children : [{ type: 'text' as const, value: separator }, ...children],
  )
}

function nested(cells: ElementContent[][]): Element {
  return element(
    'ul',
    {},
    cells.map((children) => element('li', {}, children)),
  )
}
