/** A canvas to HTML: a drawing, and the same as a list for whoever cannot use one. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { fill } from '../../words/fill.ts'
import { element } from '../html/element.ts'
import type { CanvasView, CardPart } from './canvas-view.ts'
import { cardContent } from './card-content.ts'
import { drawCanvas } from './draw-canvas.ts'
import { listCanvas } from './list-canvas.ts'
import { orderCards } from './order-cards.ts'

export function renderCanvas(view: CanvasView): Element {
  const order = orderCards(view.cards)
  const contentsOf = (part: CardPart) => view.cards.map((card) => cardContent(card, part, view.words))
  const frame = {
    className: ['canvas-view'],
    tabIndex: 0,
    role: 'region',
    ariaLabel: fill(view.words.canvas.drawing, { title: view.title }),
  }
  return element('figure', { className: ['canvas'] }, [
    element('div', frame, [drawCanvas(view, order, contentsOf('drawing'))]),
    listCanvas(view, order, contentsOf('list')),
  ])
}

/** The same as text. */
export function canvasHtml(view: CanvasView): string {
  return toHtml(renderCanvas(view))
}
