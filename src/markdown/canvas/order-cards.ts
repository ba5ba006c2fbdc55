/** The order in which the cards of a canvas are read: row by row, each group with what it holds. */
import type { Box, CardView } from './canvas-view.ts'

/** A card, by its position in the canvas, and the cards inside it when it is a group. */
export interface OrderedCard {
  at: number
  inside: OrderedCard[]
}

/** Groups in groups: what is nested deeper is read as if it were at this depth. */
const deepestGroup = 8

/** Every card once. A card belongs to the smallest group that holds its middle. */
export function orderCards(cards: readonly CardView[]): OrderedCard[] {
  const parents = findParents(cards)
  const children = Map.groupBy(cards.keys(), (at) => parents[at] ?? null)
  const read = (parent: number | null): OrderedCard[] =>
    inRows(children.get(parent) ?? [], cards).map((at) => ({ at, inside: read(at) }))
  return read(null)
}

function findParents(cards: readonly CardView[]): (number | null)[] {
  const groups = [...cards.keys()]
    .filter((at) => cards[at]?.body.kind === 'group')
    .sort((a, b) => areaOf(cards[a]) - areaOf(cards[b]) || a - b)
  const rank = new Map(groups.map((at, order) => [at, order]))
  const parents = cards.map((card, at) => {
    const larger = groups.slice((rank.get(at) ?? -1) + 1)
    return larger.find((group) => holds(cards[group], card)) ?? null
  })
  const depths = new Map<number, number>()
  // Large groups first: the depth of a parent is known before that of what it holds.
  for (const group of groups.toReversed()) {
    let parent = parents[group] ?? null
    while (parent !== null && (depths.get(parent) ?? 0) >= deepestGroup) parent = parents[parent] ?? null
    parents[group] = parent
    depths.set(group, parent === null ? 1 : (depths.get(parent) ?? 0) + 1)
  }
  return parents
}

function areaOf(box: Box | undefined): number {
  return box ? box.width * box.height : 0
}

function holds(group: Box | undefined, card: Box): boolean {
  if (!group) return false
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2]
  return x >= group.x && x <= group.x + group.width && y >= group.y && y <= group.y + group.height
}

/** From the top, cards that begin above the middle of a row's first card stand in that row, from left to right. */
function inRows(list: readonly number[], cards: readonly CardView[]): number[] {
  const box = (at: number | undefined): Box => cards[at ?? -1] ?? { x: 0, y: 0, width: 0, height: 0 }
  const byLeft = (a: number, b: number) => box(a).x - box(b).x || a - b
  const sorted = list.toSorted((a, b) => box(a).y - box(b).y || byLeft(a, b))
  const rows: number[] = []
  for (let start = 0; start < sorted.length; ) {
    const first = box(sorted[start])
    const limit = first.y + first.height / 2
    let end = start + 1
    while (end < sorted.length && box(sorted[end]).y < limit) end += 1
    rows.push(...sorted.slice(start, end).sort(byLeft))
    start = end
  }
  return rows
}
