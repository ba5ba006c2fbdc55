/** A canvas in words: its cards in the order of reading, in their groups, and where their lines lead. */
import type { Element, ElementContent } from 'hast'
import { counted, fill } from '../../words/fill.ts'
import type { Forms } from '../../words/forms.ts'
import type { Words } from '../../words/words.ts'
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
  const names = view.cards.map((card, at) => cardName(card, contents[at] ?? [], view.words))
  const lines = linesOf(view, names)
  const { canvas } = view.words
  const list = (cards: readonly OrderedCard[]): Element =>
    element(
      'ul',
      {},
      cards.map(({ at, inside }) => {
        const body = view.cards[at]?.body
        const content =
          body?.kind === 'group' ? [groupName(body.label || canvas.group)] : (contents[at] ?? [])
        const connections = lines.get(at) ?? []
        return element('li', {}, [
          ...content,
          ...(inside.length > 0 ? [list(inside)] : []),
          ...(connections.length > 0 ? [element('ul', { className: ['canvas-lines'] }, connections)] : []),
        ])
      }),
    )
  return element('details', { className: ['canvas-list'] }, [
    element('summary', {}, [text(fill(canvas.asList, { contents: countWords(view) }))]),
    list(order),
  ])
}

function groupName(label: string): Element {
  return element('p', { className: ['canvas-list-group'] }, [text(label)])
}

function countWords({ cards, edges, words }: CanvasView): string {
  const { canvas, lang } = words
  const groups = cards.filter(({ body }) => body.kind === 'group').length
  const parts: [Forms, number][] = [
    [canvas.cards, cards.length - groups],
    [canvas.groups, groups],
    [canvas.connections, edges.length],
  ]
  const counts = parts.flatMap(([phrase, number]) => (number > 0 ? [counted(phrase, number, lang)] : []))
  return new Intl.ListFormat(lang, { type: 'unit' }).format(counts) || canvas.nothing
}

/** The lines of each card, in words, at both of their ends. */
function linesOf({ edges, words }: CanvasView, names: readonly string[]): Map<number, Element[]> {
  const lines = new Map<number, Element[]>()
  const add = (at: number, relation: string, other: number, label: string | null) => {
    const item = element('li', {}, [
      text(`${relation} `),
      element('q', {}, [text(names[other] ?? '')]),
      ...(label ? [text(': '), element('em', {}, [text(label)])] : []),
    ])
    if (!lines.get(at)?.push(item)) lines.set(at, [item])
  }
  const directions = directionsIn(words)
  for (const { from, to, fromEnd, toEnd, label } of edges) {
    const [there, back] = directions[`${fromEnd}-${toEnd}`]
    add(from, there, to, label)
    if (to !== from) add(to, back, from, label)
  }
  return lines
}

/** What a line says at its start and at its end. */
function directionsIn({ canvas }: Words): Record<Ends, [there: string, back: string]> {
  const { leadsTo, comesFrom, bothWays, goesWith } = canvas
  return {
    'none-arrow': [leadsTo, comesFrom],
    'arrow-none': [comesFrom, leadsTo],
    'arrow-arrow': [bothWays, bothWays],
    'none-none': [goesWith, goesWith],
  }
}

type Ends = `${EdgeView['fromEnd']}-${EdgeView['toEnd']}`

function text(value: string): ElementContent {
  return { type: 'text', value }
}
