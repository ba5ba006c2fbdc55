/**
 * A canvas as an SVG: groups, lines between cards, and on every card its own
 * HTML, in the order of reading. Places and colours are attributes, so that a
 * page may forbid styles in its markup.
 */
import type { Element, ElementContent } from 'hast'
import { element } from '../html/element.ts'
import type { Box, CanvasView, CardView, EdgeView } from './canvas-view.ts'
import { edgeShape, round } from './edge-shape.ts'
import type { OrderedCard } from './order-cards.ts'

/** The room around everything, and what the name of a group needs above it. */
const margin = 24
const labelRoom = 30

/** `contents` are those of the cards, by position. */
export function drawCanvas(
  { cards, edges }: CanvasView,
  order: readonly OrderedCard[],
  contents: readonly ElementContent[][],
): Element {
  const { x, y, width, height } = boundsOf(cards)
  const reading = inReadingOrder(order).flatMap((at) => {
    const card = cards[at]
    return card ? [{ card, content: contents[at] ?? [] }] : []
  })
  const groups = reading.filter(({ card }) => card.body.kind === 'group')
  const others = reading.filter(({ card }) => card.body.kind !== 'group')
  const box = { viewBox: `${x} ${y} ${width} ${height}`, width, height }
  return element('svg', { className: ['canvas-drawing'], dataSpan: spanOf(width), ...box }, [
    ...groups.map(({ card }) => groupElement(card)),
    ...others.map(({ card, content }) => cardElement(card, content)),
    element(
      'g',
      { ariaHidden: 'true' },
      edges.map((edge) => edgeElement(edge, cards)),
    ),
  ])
}

function inReadingOrder(order: readonly OrderedCard[]): number[] {
  return order.flatMap(({ at, inside }) => [at, ...inReadingOrder(inside)])
}

function boundsOf(cards: readonly CardView[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height, body } of cards) {
    left = Math.min(left, x)
    top = Math.min(top, body.kind === 'group' && body.label !== '' ? y - labelRoom : y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  if (cards.length === 0) return { x: 0, y: 0, width: 2 * margin, height: 2 * margin }
  return {
    x: round(left - margin),
    y: round(top - margin),
    width: round(right - left + 2 * margin),
    height: round(bottom - top + 2 * margin),
  }
}

/** How wide a drawing is, in steps: each has a least width at which its words can still be read. */
function spanOf(width: number): string {
  const steps: [number, string][] = [
    [600, 'small'],
    [1000, 'medium'],
    [1600, 'large'],
    [2400, 'wide'],
    [3600, 'wider'],
  ]
  return steps.find(([most]) => width <= most)?.[1] ?? 'widest'
}

function groupElement(card: CardView): Element {
  const { x, y, body } = card
  if (body.kind !== 'group') return element('g', {}, [])
  const frame = { ...boxOf(card), ...paint(card.color) }
  const fit = body.fit === 'cover' ? 'slice' : 'meet'
  const picture = { href: body.background ?? '', ...boxOf(card), preserveAspectRatio: `xMidYMid ${fit}` }
  return element('g', { className: ['canvas-group'] }, [
    element('rect', { ...frame, rx: '8' }, []),
    ...(body.background === null ? [] : [element('image', { ...picture, ariaHidden: 'true' }, [])]),
    ...(body.label === '' ? [] : [element('text', pointOf({ x, y: y - 10 }), [text(body.label)])]),
  ])
}

function cardElement(card: CardView, content: ElementContent[]): Element {
  const kind = card.body.kind === 'file' ? fileKindOf(card.body) : card.body.kind
  const scrolls = overflows(card, content)
  return element('g', { className: ['canvas-card'], dataKind: kind }, [
    element('rect', { ...boxOf(card), ...paint(card.color), rx: '6' }, []),
    element('foreignObject', boxOf(card), [
      element('div', { className: ['canvas-content'], tabIndex: scrolls ? 0 : undefined }, content),
    ]),
  ])
}

function fileKindOf({ view }: Extract<CardView['body'], { kind: 'file' }>): string {
  return view.state === 'file' && view.kind === 'image' ? 'image' : 'file'
}

/** Whether the words probably need more room than their card has; then it must be reached by keyboard. */
function overflows({ width, height, body }: CardView, content: readonly ElementContent[]): boolean {
  if (body.kind !== 'text') return false
  const perLine = Math.max(1, (width - 32) / averageSign)
  const lines = linesOf(content, perLine)
  return lines * lineHeight > height - 24
}

const averageSign = 8
const lineHeight = 22

function linesOf(nodes: readonly ElementContent[], perLine: number): number {
  return nodes.reduce((lines, node) => {
    if (node.type === 'text')
      return lines + Math.max(node.value.split('\n').length - 1, node.value.length / perLine)
    return node.type === 'element' ? lines + 0.5 + linesOf(node.children, perLine) : lines
  }, 0)
}

function edgeElement(edge: EdgeView, cards: readonly CardView[]): Element {
  const [from, to] = [cards[edge.from], cards[edge.to]]
  if (!from || !to) return element('g', {}, [])
  const { path, heads, middle } = edgeShape(edge, from, to)
  return element('g', { className: ['canvas-edge'], ...paint(edge.color) }, [
    element('path', { d: path }, []),
    ...heads.map((points) => element('polygon', { points }, [])),
    ...(edge.label ? [element('text', pointOf(middle), [text(edge.label)])] : []),
  ])
}

/** A preset is a colour of the site's own; any other is given as it is. */
function paint(color: string | null): Element['properties'] {
  if (color === null) return {}
  return color.startsWith('#') ? { dataColor: 'own', color } : { dataColor: color }
}

function boxOf({ x, y, width, height }: Box): Record<'x' | 'y' | 'width' | 'height', string> {
  return { ...pointOf({ x, y }), width: lengthText(width), height: lengthText(height) }
}

function pointOf({ x, y }: Pick<Box, 'x' | 'y'>): Record<'x' | 'y', string> {
  return { x: lengthText(x), y: lengthText(y) }
}

function lengthText(length: number): string {
  return String(round(length))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
