import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edge, joinNodes } from '../../../src/garden/map/join-nodes.ts'

const graphs = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const node = fc.nat({ max: count - 1 })
  return fc.record({ count: fc.constant(count), edges: fc.array(fc.tuple(node, node), { maxLength: 200 }) })
})

test('each node becomes part of one, of no more than four, and edges join what they joined', () => {
  fc.assert(
    fc.property(graphs, ({ count, edges }) => {
      const joined = joinNodes(count, edges)
      expect(joined.into).toHaveLength(count)
      const sizes = Map.groupBy(joined.into, (group) => group)
      expect([...sizes.keys()].sort((a, b) => a - b)).toEqual(
        Array.from({ length: joined.count }, (_, at) => at),
      )
      expect(Math.max(...[...sizes.values()].map((nodes) => nodes.length))).toBeLessThanOrEqual(4)
      const between = new Set(joined.edges.map(([a, b]) => `${a} ${b}`))
      expect(between.size).toBe(joined.edges.length)
      for (const [a, b] of edges) {
        const [from, to] = [joined.into[a] ?? 0, joined.into[b] ?? 0].sort((x, y) => x - y)
        if (from !== to) expect(between).toContain(`${from} ${to}`)
      }
    }),
  )
})

test.for<[name: string, edges: Edge[]]>([
  ['nodes without links', []],
  ['a node that all others link to', Array.from({ length: 999 }, (_, at): Edge => [at + 1, 0])],
  ['a chain', Array.from({ length: 999 }, (_, at): Edge => [at, at + 1])],
])('much smaller is the graph of %s', ([, edges]) => {
  expect(joinNodes(1000, edges).count).toBeLessThan(510)
})
