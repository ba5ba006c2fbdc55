/** A canvas in words: its cards in the order of reading, in their groups, and where their lines lead. */
import type { Element, ElementContent } from 'hast'
import { element } from '../html/element.ts'
import type { CanvasView, EdgeView } from './canvas-view.ts'
import { cardName } from './card-content.ts'
import type { OrderedCard } from './order-cards.ts'

/** `contents` are those of the cards, by position. The element folds and works without scripts. */
export function listCanvas(
  view: CanvasView,
  order: readonly OrderedCard[],
  contents: readonly ElementContent[][],
): Element {
  const names = view.cards.map((card, at) => cardName(card, contents[at] ?? []))
  const lines = linesOf(view.edges, names)
  const list = (cards: readonly OrderedCard[]): Element =>
    element(
      'ul',
      {},
      cards.map(({ at, inside }) => {
        const body = view.cards[at]?.body
        const content = body?.kind === 'group' ? [groupName(body.label)] : (contents[at] ?? [])
        const connections = lines.get(at) ?? []
        return element('li', {}, [
          ...content,
          ...(inside.length > 0 ? [list(inside)] : []),
          ...(connections.length > 0 ? [element('ul', { className: ['canvas-lines'] }, connections)] : []),
        ])
      }),
    )
  return element('details', { className: ['canvas-list'] }, [
    element('summary', {}, [text(`The same as a list: ${countWords(view)}`)]),
    list(order),
  ])
}

function groupName(label: string): Element {
  return element('p', { className: ['canvas-list-group'] }, [text(label === '' ? 'Group' : label)])
}

function countWords({ cards, edges }: CanvasView): string {
  const groups = cards.filter(({ body }) => body.kind === 'group').length
  const parts = [
    count(cards.length - groups, 'card'),
    count(groups, 'group'),
    count(edges.length, 'connection'),
  ]
  return parts.filter((part) => !part.startsWith('0 ')).join(', ') || 'nothing yet'
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The lines of each card, in words, at both of their ends. */
function linesOf(edges: readonly EdgeView[], names: readonly string[]): Map<number, Element[]> {
  const lines = new Map<number, Element[]>()
  const add = (at: number, words: string, other: number, label: string | null) => {
    const item = element('li', {}, [
      text(`${words} `),
      element('q', {}, [text(names[other] ?? '')]),
      ...(label ? [text(': '), element('em', {}, [text(label)])] : []),
    ])
    if (!lines.get(at)?.push(item)) lines.set(at, [item])
  }
  for (const { from, to, fromEnd, toEnd, label } of edges) {
    const [there, back] = directionWords[`${fromEnd}-${toEnd}`]
    add(from, there, to, label)
    if (to !== from) add(to, back, from, label)
  }
  return lines
}

const directionWords: Record<`${EdgeView['fromEnd']}-${EdgeView['toEnd']}`, [there: string, back: string]> = {
  'none-arrow': ['Leads to', 'Comes from'],
  'arrow-none': ['Comes from', 'Leads to'],
  'arrow-arrow': ['Leads to and comes from', 'Leads to and comes from'],
  'none-none': ['Goes with', 'Goes with'],
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
