/** A view as a table, which scrolls sideways where it is wider than the page. */
import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/html/element.ts'
import type { Group, Row, SummaryCell, ViewResult } from '../base/base-result.ts'
import { columnLabel } from './column-label.ts'
import type { QueryLook } from './look.ts'
import { cellHtml, groupName, summaryHtml } from './view-cells.ts'

export function tableView(view: ViewResult, look: QueryLook): Element {
  const classes = columnClasses(view)
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      view.columns.map((column, at) =>
        element('th', { scope: 'col', className: classes[at] }, [
          { type: 'text', value: columnLabel(column, look) },
        ]),
      ),
    ),
  ])
  const bodies = view.groups.map((group) => groupBody(view, group, classes, look))
  const foot = view.summaries ? [element('tfoot', {}, [summaryRow(view.summaries, classes, look)])] : []
  const table = element('table', {}, [head, ...bodies, ...foot])
  return element('div', { className: ['table-wrap'], tabIndex: 0, role: 'region', ariaLabel: view.name }, [
    table,
  ])
}

function groupBody(
  view: ViewResult,
  { key, rows, summaries }: Group,
  classes: ColumnClasses,
  look: QueryLook,
): Element {
  const rowsHtml = rows.map((row) => rowHtml(view, row, classes, look))
  if (key === undefined) return element('tbody', {}, rowsHtml)
  const name = element('th', { scope: 'rowgroup', colSpan: view.columns.length }, [
    ...groupName({ view, key }, look),
    { type: 'text', value: ' ' },
    element('span', { className: ['base-count'] }, [{ type: 'text', value: String(rows.length) }]),
  ])
  const heading = element('tr', { className: ['base-group'] }, [name])
  return element('tbody', {}, [
    heading,
    ...(summaries ? [summaryRow(summaries, classes, look)] : []),
    ...rowsHtml,
  ])
}

function rowHtml(view: ViewResult, row: Row, classes: ColumnClasses, look: QueryLook): Element {
  return element(
    'tr',
    {},
    view.columns.map((column, at) =>
      cell(cellHtml(column, row.cells[at] ?? null, row, look), classes[at], at === 0),
    ),
  )
}

/** The first cell names its row. */
function cell(children: ElementContent[], className: string[] | undefined, first: boolean): Element {
  return first ? element('th', { scope: 'row', className }, children) : element('td', { className }, children)
}

function summaryRow(summaries: readonly SummaryCell[], classes: ColumnClasses, look: QueryLook): Element {
  return element(
    'tr',
    { className: ['base-summary'] },
    summaries.map((summary, at) => element('td', { className: classes[at] }, summaryHtml(summary, look))),
  )
}

/** The classes of each column: one of numbers and nothing else stands to the right. */
function columnClasses({ columns, groups }: ViewResult): ColumnClasses {
  const rows = groups.flatMap((group) => group.rows)
  return columns.map((_column, at) => {
    const values = rows.map(({ cells }) => cells[at] ?? null).filter((value) => value !== null)
    const areNumbers = values.length > 0 && values.every((value) => typeof value === 'number')
    return at > 0 && areNumbers ? ['base-number'] : undefined
  })
}

type ColumnClasses = (string[] | undefined)[]
