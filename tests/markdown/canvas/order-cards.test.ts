import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView } from '../../../src/markdown/canvas/canvas-view.ts'
import { type OrderedCard, orderCards } from '../../../src/markdown/canvas/order-cards.ts'

type Corners = [x: number, y: number, width: number, height: number]

function card([x, y, width, height]: Corners, kind: 'group' | 'text' = 'text'): CardView {
  const body: CardView['body'] =
    kind === 'group' ? { kind, label: '', background: null, fit: 'cover' } : { kind, content: () => [] }
  return { x, y, width, height, color: null, body }
}

/** Positions, with those inside a group in brackets after it. */
function shape(order: readonly OrderedCard[]): string {
  return order.map(({ at, inside }) => (inside.length > 0 ? `${at}(${shape(inside)})` : String(at))).join(' ')
}

describe('orderCards', () => {
  it('reads row by row, from left to right, whatever the order in the file', () => {
    const cards = [
      card([300, 210, 100, 50]),
      card([300, 10, 100, 50]),
      card([0, 0, 100, 50]),
      card([0, 200, 100, 50]),
    ]
    expect(shape(orderCards(cards))).toBe('2 1 3 0')
  })

  it('begins a row below the middle of the first card of the one before', () => {
    expect(
      shape(orderCards([card([300, 0, 100, 100]), card([0, 49, 100, 50]), card([0, 60, 100, 50])])),
    ).toBe('1 0 2')
  })

  it('reads the cards of a group with it, in the smallest that holds their middle', () => {
    const cards = [
      card([0, 0, 1000, 1000], 'group'),
      card([10, 10, 400, 400], 'group'),
      card([20, 20, 100, 50]),
      card([900, 900, 150, 150]),
      card([990, 0, 100, 50]),
    ]
    expect(shape(orderCards(cards))).toBe('0(1(2) 3) 4')
  })

  it('puts one of two equal groups into the other', () => {
    const cards = [card([0, 0, 100, 100], 'group'), card([0, 0, 100, 100], 'group')]
    expect(shape(orderCards(cards))).toBe('1(0)')
  })

  it('has every card once, and no deeper than nine', () => {
    const corner = fc.integer({ min: -200, max: 200 })
    const size = fc.integer({ min: 0, max: 400 })
    const cards = fc.array(
      fc
        .tuple(fc.tuple(corner, corner, size, size), fc.constantFrom('group' as const, 'text' as const))
        .map(([corners, kind]) => card(corners, kind)),
    )
    fc.assert(
      fc.property(cards, (list) => {
        const seen: number[] = []
        const walk = (order: readonly OrderedCard[], depth: number) => {
          expect(order.length === 0 || depth <= 9).toBe(true)
          for (const { at, inside } of order) {
            seen.push(at)
            walk(inside, depth + 1)
          }
        }
        walk(orderCards(list), 1)
        expect(seen.sort((a, b) => a - b)).toEqual([...list.keys()])
      }),
    )
  })

  it('flattens groups that are nested without end', () => {
    const cards = Array.from({ length: 50 }, (_, at) => card([at, at, 1000 - 2 * at, 1000 - 2 * at], 'group'))
    const depthOf = (order: readonly OrderedCard[]): number =>
      order.length === 0 ? 0 : 1 + Math.max(...order.map(({ inside }) => depthOf(inside)))
    expect(depthOf(orderCards(cards))).toBe(8)
  })
})
