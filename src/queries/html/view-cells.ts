/** What the cells of a view hold, whatever the view looks like. */
import type { ElementContent } from 'hast'
import type { Column, Row, SummaryCell, ViewResult } from '../base/base-result.ts'
import { isEmptyValue, type Value } from '../values/value.ts'
import type { QueryLook } from './look.ts'
import { fileLink, tagsHtml, valueHtml } from './value-html.ts'

/** The cell of a row in a column: names of files lead to their pages, tags to theirs. */
export function cellHtml(
  { property }: Column,
  value: Value,
  { file }: Row,
  look: QueryLook,
): ElementContent[] {
  if (property.id === 'file.name' || property.id === 'file.file') return [fileLink(file, file.label)]
  if (property.id === 'file.tags' || property.id === 'note.tags') return tagsHtml(value, look)
  return valueHtml(value, look)
}

/** The words of a group: those of its key. */
export function groupName(
  { view, key }: { view: ViewResult; key: Value },
  look: QueryLook,
): ElementContent[] {
  const isTags = view.groupBy?.id === 'file.tags' || view.groupBy?.id === 'note.tags'
  if (isEmptyValue(key)) return [{ type: 'text', value: look.words.query.noGroup }]
  return isTags ? tagsHtml(key, look) : valueHtml(key, look)
}

/** `Sum: 12`, as nodes; nothing for a column that is not summed up. */
export function summaryHtml(cell: SummaryCell, look: QueryLook): ElementContent[] {
  if (cell === null || isEmptyValue(cell.value)) return []
  const name: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['base-summary-name'] },
    children: [
      {
        type: 'text',
        value: new Map(Object.entries(look.words.query.summaries)).get(cell.name) ?? cell.name,
      },
    ],
  }
  const value = typeof cell.value === 'number' ? Math.round(cell.value * 1000) / 1000 : cell.value
  return [name, { type: 'text', value: ' ' }, ...valueHtml(value, look)]
}
