import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExamples } from '../../../../src/garden/suggest/rank/examples.ts'
import { fitLogistic } from '../../../../src/garden/suggest/rank/fit-logistic.ts'
import { logOdds, probability } from '../../../../src/garden/suggest/rank/logistic.ts'
import { solve } from '../../../../src/garden/suggest/rank/solve.ts'
import { fitLatent, latentCosine, rowOf } from '../../../../src/garden/suggest/signals/latent.ts'
import { orthonormalise } from '../../../../src/garden/suggest/signals/orthonormalise.ts'
import { createScoreboard } from '../../../../src/garden/suggest/signals/scoreboard.ts'
import { toVector } from '../../../../src/garden/suggest/signals/sparse.ts'

const small = fc.double({ min: -10, max: 10, noNaN: true })

describe('solve', () => {
  it('finds the x of every system that has one', () => {
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 9, maxLength: 9 }),
        fc.array(small, { minLength: 3, maxLength: 3 }),
        (m, x) => {
          // A matrix times its transpose, and one more on the diagonal, always has one.
          const matrix = Float64Array.from({ length: 9 }, (_, at) => {
            const [row, column] = [Math.floor(at / 3), at % 3]
            return [0, 1, 2].reduce(
              (sum, k) => sum + (m[row * 3 + k] ?? 0) * (m[column * 3 + k] ?? 0),
              row === column ? 1 : 0,
            )
          })
          const right = Float64Array.from([0, 1, 2], (row) =>
            [0, 1, 2].reduce((sum, k) => sum + (matrix[row * 3 + k] ?? 0) * (x[k] ?? 0), 0),
          )
          const found = solve(matrix, right)
          for (const [at, value] of x.entries()) expect(found[at]).toBeCloseTo(value, 4)
        },
      ),
    )
  })
})

describe('orthonormalise', () => {
  it('leaves columns of length one that stand upright on each other', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 24, maxLength: 24 }), (values) => {
        const matrix = Float32Array.from(values)
        orthonormalise(matrix, 3)
        for (let a = 0; a < 3; a += 1)
          for (let b = 0; b <= a; b += 1) {
            let dot = 0
            for (let row = 0; row < 8; row += 1)
              dot += (matrix[row * 3 + a] ?? 0) * (matrix[row * 3 + b] ?? 0)
            // A column that depends on others is all zeros.
            if (a !== b) expect(Math.abs(dot)).toBeLessThan(1e-2)
            else expect(Math.min(Math.abs(dot), Math.abs(dot - 1))).toBeLessThan(1e-2)
          }
      }),
    )
  })
})

describe('fitLatent', () => {
  it('brings together what uses different words in the same company', () => {
    // 0 and 1 share no term, but both share one with 2; 3 and 4 are of another world.
    const vectors = [
      [0, 1],
      [2, 3],
      [1, 2],
      [5, 6],
      [6, 7],
      [5, 7],
    ].map((terms) => toVector(terms.map((term) => [term, 1])))
    const latent = fitLatent(vectors, 8, 2)
    expect(latentCosine(rowOf(latent, 0), 1, latent)).toBeGreaterThan(0.9)
    expect(Math.abs(latentCosine(rowOf(latent, 0), 3, latent))).toBeLessThan(0.1)
  })
})

const row = (values: number[], linked: boolean) => ({
  values: Float32Array.from(values),
  linked: Uint8Array.of(linked ? 1 : 0),
  counts: Float32Array.of(1),
})

describe('fitLogistic', () => {
  const examples = createExamples(3)
  for (let at = 0; at < 3000; at += 1) examples.addRows(row([at % 20, (at * 7) % 5, 3], at % 20 > 9))

  it('learns what tells links from others, and gives no weight to what does not vary', () => {
    const model = fitLogistic(examples, { penalty: 1, uses: [true, true, true] })
    const chance = (value: number) => probability(logOdds(model, Float64Array.from([value, 2, 3])))
    expect(chance(19)).toBeGreaterThan(0.95)
    expect(chance(0)).toBeLessThan(0.05)
    expect(Math.abs(model.weights[2] ?? 1)).toBeLessThan(1e-6)
  })

  it('leaves out what it is not to use', () => {
    const model = fitLogistic(examples, { penalty: 1, uses: [false, true, true] })
    expect(model.weights[0]).toBe(0)
  })

  it('gives finite weights to classes that a line parts, and where there is but one class', () => {
    for (const linked of [true, false]) {
      const single = createExamples(1)
      single.addRows(row([1], linked))
      const model = fitLogistic(single, { penalty: 1, uses: [true] })
      expect(Number.isFinite(logOdds(model, Float64Array.from([1])))).toBe(true)
    }
  })
})

describe('createScoreboard', () => {
  it('adds many scores as it would one by one, and finds the same best', () => {
    const rows = fc.array(fc.tuple(fc.nat(8), fc.integer({ min: -3, max: 3 })), { maxLength: 30 })
    fc.assert(
      fc.property(rows, fc.nat(5), fc.nat(5), (given, left, right) => {
        const [one, other] = [createScoreboard(9), createScoreboard(9)]
        const notes = Int32Array.from(given, ([note]) => note)
        const weights = Float32Array.from(given, ([, weight]) => weight)
        const [start, end] = [Math.min(left, given.length), Math.max(0, given.length - right)]
        one.addAll(notes, weights, { start, end, factor: 0.3 })
        for (const [note, weight] of given.slice(start, end)) other.add(note, 0.3 * weight)
        for (let note = 0; note < 9; note += 1) expect(one.get(note)).toBe(other.get(note))
        expect(one.best(4)).toEqual(other.best(4))
        one.clear()
        for (let note = 0; note < 9; note += 1) expect(one.get(note)).toBe(0)
      }),
    )
  })

  it('finds the best as sorting all would', () => {
    const scores = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5 })), { maxLength: 60 })
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 10 }), (given, count) => {
        const board = createScoreboard(31)
        const sums = new Map<number, number>()
        for (const [note, score] of given) {
          board.add(note, score)
          sums.set(note, (sums.get(note) ?? 0) + score)
        }
        const sorted = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count)
        expect(board.best(count)).toEqual(sorted.map(([note]) => note))
        board.clear()
        expect(board.best(count)).toEqual([])
      }),
    )
  })
})
