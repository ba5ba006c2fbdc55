/** Whatever comes first, the rows stand in the order of their questions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectExamples } from '../../../../src/garden/suggest/rank/collect-examples.ts'

/** As many rows as `size`, which tell whose they are. */
const rowsOf = (at: number, size: number) => ({
  values: Float32Array.from({ length: 2 * size }, (_, place) => at + place / 10),
  linked: Uint8Array.from({ length: size }, (_, row) => (at + row) % 2),
  counts: new Float32Array(size).fill(1 + (at % 3)),
})

test('rows that come in any order are as those that come in theirs', () => {
  const orders = fc
    .array(fc.nat(3), { minLength: 1, maxLength: 12 })
    .chain((sizes) =>
      fc.tuple(fc.constant(sizes), fc.shuffledSubarray([...sizes.keys()], { minLength: sizes.length })),
    )
  fc.assert(
    fc.property(orders, ([sizes, order]) => {
      const [one, other] = [collectExamples(2), collectExamples(2)]
      sizes.forEach((size, at) => {
        one.take(at, rowsOf(at, size))
      })
      for (const at of order) {
        expect(other.has(at)).toBe(false)
        other.take(at, rowsOf(at, sizes[at] ?? 0))
        expect(other.has(at)).toBe(true)
      }
      const told = ({ examples: { size, values, linked, counts } }: typeof one) => [
        [...values.subarray(0, 2 * size)],
        [...linked.subarray(0, size)],
        [...counts.subarray(0, size)],
      ]
      expect(told(other)).toEqual(told(one))
      expect(other.examples.size).toBe(sizes.reduce((sum, size) => sum + size, 0))
    }),
  )
})
