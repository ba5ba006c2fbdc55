/** A view as a grid of cards, perhaps with pictures. */
import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/html/element.ts'
import { cover } from '../../markdown/html/picture.ts'
import type { Row, ViewResult } from '../base/base-result.ts'
import { textOf } from '../values/value-text.ts'
import { columnLabel } from './column-label.ts'
import type { QueryLook } from './look.ts'
import { fileLink, imageHtml } from './value-html.ts'
import { cellHtml, groupName } from './view-cells.ts'

export function cardsView(view: ViewResult, look: QueryLook): ElementContent[] {
  return view.groups.flatMap(({ key, rows }) => [
    ...(key === undefined
      ? []
      : [element('p', { className: ['base-group-name'] }, groupName({ view, key }, look))]),
    element(
      'ul',
      { className: gridClasses(view), role: 'list' },
      rows.map((row) => element('li', { className: ['base-card'] }, cardHtml(view, row, look))),
    ),
  ])
}

/** Sizes and shapes in three steps each: a page without styles in its HTML needs no leave for them. */
function gridClasses({ look: { cardSize, imageRatio, imageFit } }: ViewResult): string[] {
  return [
    'base-cards',
    ...(cardSize !== null && cardSize < 180 ? ['base-cards-small'] : []),
    ...(cardSize !== null && cardSize > 280 ? ['base-cards-large'] : []),
    ...(imageRatio < 0.8 ? ['base-cards-wide'] : []),
    ...(imageRatio > 1.25 ? ['base-cards-tall'] : []),
    ...(imageFit === 'contain' ? ['base-cards-contain'] : []),
  ]
}

/** The first property is the name of the card, and leads to its note. */
function cardHtml(view: ViewResult, row: Row, look: QueryLook): Element[] {
  const [first, ...others] = view.columns
  const title = first ? titleHtml(cellHtml(first, row.cells[0] ?? null, row, look), row) : []
  const facts = others.flatMap((column, at) => {
    const children = cellHtml(column, row.cells[at + 1] ?? null, row, look)
    if (children.length === 0) return []
    return [
      element('div', {}, [
        element('dt', {}, [{ type: 'text', value: columnLabel(column, look) }]),
        element('dd', {}, children),
      ]),
    ]
  })
  return [
    ...coverHtml(view, row),
    element('p', { className: ['base-card-name'] }, title),
    ...(facts.length > 0 ? [element('dl', {}, facts)] : []),
  ]
}

/** A colour such as `#336699` is a cover, too. */
function coverHtml(view: ViewResult, { image }: Row): Element[] {
  const colour = typeof image === 'string' ? /^#[0-9a-f]{3,8}$/i.exec(image.trim())?.[0] : undefined
  if (colour) return [element('div', { className: ['base-cover'] }, [swatch(colour)])]
  const picture = imageHtml(image, '', cover)
  if (picture.length > 0) return [element('div', { className: ['base-cover'] }, picture)]
  const others = view.groups.some(({ rows }) => rows.some((row) => row.image !== null))
  return others ? [element('div', { className: ['base-cover', 'base-cover-empty'] }, [])] : []
}

function swatch(fill: string): Element {
  return element('svg', { viewBox: '0 0 1 1', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    element('rect', { width: 1, height: 1, fill }, []),
  ])
}

function titleHtml(children: ElementContent[], { file }: Row): ElementContent[] {
  if (children.some((child) => child.type === 'element' && child.tagName === 'a')) return children
  const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return [fileLink(file, words || textOf(file.label))]
}
