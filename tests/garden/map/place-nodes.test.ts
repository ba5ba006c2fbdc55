/** Whatever the graph: every node has a place, always the same one, and none is upon another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepApart } from '../../../src/garden/map/keep-apart.ts'
import { leastDistance, placeNodes } from '../../../src/garden/map/place-nodes.ts'

const graphs = fc.integer({ min: 0, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.nat(Math.max(0, count - 1))), {
      maxLength: count === 0 ? 0 : 80,
    }),
  }),
)

function nearest(points: readonly (readonly [number, number])[]): number {
  const distances = points.flatMap(([x, y], at) =>
    points.slice(at + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...distances)
}

describe('placing a graph', () => {
  it('gives whole numbers, always the same, none upon another', () => {
    fc.assert(
      fc.property(graphs, ({ count, edges }) => {
        const places = placeNodes(count, edges)
        expect(places).toHaveLength(count)
        expect(places.flat().every(Number.isInteger)).toBe(true)
        expect(nearest(places)).toBeGreaterThanOrEqual(leastDistance)
        expect(placeNodes(count, edges)).toEqual(places)
      }),
      { numRuns: 30 },
    )
  })

  it('brings linked notes nearer to each other than others', () => {
    const ring = (start: number) =>
      Array.from({ length: 6 }, (_, at): [number, number] => [start + at, start + ((at + 1) % 6)])
    const places = placeNodes(12, [...ring(0), ...ring(6)])
    const distance = (a: number, b: number) =>
      Math.hypot((places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0), (places[a]?.[1] ?? 0) - (places[b]?.[1] ?? 0))
    expect(distance(0, 1)).toBeLessThan(distance(0, 7))
  })
})

describe('keeping points apart', () => {
  it('leaves alone what has room, and moves what has none no further than it must', () => {
    expect(
      keepApart(
        [
          [0, 0],
          [20, 0],
        ],
        12,
      ),
    ).toEqual([
      [0, 0],
      [20, 0],
    ])
    const crowd = keepApart(
      Array.from({ length: 200 }, () => [0, 0] as [number, number]),
      12,
    )
    expect(nearest(crowd)).toBeGreaterThanOrEqual(12)
    expect(Math.max(...crowd.map(([x, y]) => Math.hypot(x, y)))).toBeLessThan(12 * Math.sqrt(200))
  })
})
