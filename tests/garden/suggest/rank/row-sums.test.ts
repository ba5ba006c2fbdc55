import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRows,
  addSquares,
  atOnce,
  oddsFrom,
  type Rows,
} from '../../../../src/garden/suggest/rank/row-sums.ts'

const width = 3
const number = fc.double({ min: -4, max: 4, noNaN: true })
const someRows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 11 })
const weights = fc.tuple(number, number, number).map((list) => Float64Array.from(list))

function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const [linked, stands] = [new Uint8Array(rows.length), new Float32Array(rows.length)]
  return { size: rows.length, width, values: Float32Array.from(rows.flat()), linked, stands }
}

/** The numbers of a row as they are kept. */
const at = ({ values }: Rows, row: number) => [...values.subarray(row * width, (row + 1) * width)]

describe('sums over four rows at a time', () => {
  it('are those of one row after the other, to the last bit', () => {
    fc.assert(
      fc.property(someRows, weights, (given, own) => {
        const rows = rowsOf(given)
        const factors = Float64Array.from(given, (_, row) => 0.1 + row / 7)
        const [sums, expected] = [new Float64Array(width), new Float64Array(width)]
        for (let row = 0; row < rows.size; row += atOnce) {
          const odds = new Float64Array(atOnce)
          oddsFrom(rows, row, own, odds)
          const few = new Float64Array(atOnce)
          few.set(factors.subarray(row, row + atOnce))
          addRows(rows, row, few, sums)
          for (let next = row; next < Math.min(row + atOnce, rows.size); next += 1) {
            const values = at(rows, next)
            expect(odds[next - row]).toBe(values.reduce((sum, value, i) => sum + (own[i] ?? 0) * value, 0))
            for (const [i, value] of values.entries())
              expected[i] = (expected[i] ?? 0) + (factors[next] ?? 0) * value
          }
        }
        expect(sums).toEqual(expected)
      }),
    )
  })

  it('are those of the products of the numbers of each row, below the diagonal', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 12, maxLength: 12 }), (values) => {
        const curves = Float64Array.of(0.5, 0.25, 0.1, 0)
        const [matrix, expected] = [new Float64Array(9), new Float64Array(9)]
        addSquares(matrix, Float64Array.from(values), curves, width)
        for (const [row, curve] of curves.entries())
          for (let i = 0; i < width; i += 1)
            for (let j = 0; j <= i; j += 1)
              expected[i * width + j] =
                (expected[i * width + j] ?? 0) +
                curve * (values[row * width + i] ?? 0) * (values[row * width + j] ?? 0)
        expect([...matrix].map((sum) => sum + 0)).toEqual([...expected].map((sum) => sum + 0))
      }),
    )
  })
})
