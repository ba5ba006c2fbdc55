import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binRows } from '../../../../src/garden/suggest/rank/binned-rows.ts'
import { createExamples, type Examples } from '../../../../src/garden/suggest/rank/examples.ts'
import { fitForest } from '../../../../src/garden/suggest/rank/fit-forest.ts'
import { forestContributions, forestOdds } from '../../../../src/garden/suggest/rank/forest.ts'
import { probability } from '../../../../src/garden/suggest/rank/logistic.ts'
import {
  openRankerTest,
  rankerContributions,
  rankerOdds,
} from '../../../../src/garden/suggest/rank/ranker.ts'

/** Rows of two numbers, the second of which may be anything, each of which stands for itself. */
function examplesOf(rows: readonly (readonly [number, number, boolean])[]): Examples {
  const examples = createExamples(2)
  const values = new Float32Array(2 * rows.length)
  rows.forEach(([one, other], at) => {
    values.set([one, other], 2 * at)
  })
  examples.addRows({
    values,
    linked: Uint8Array.from(rows, ([, , linked]) => (linked ? 1 : 0)),
    counts: new Float32Array(rows.length).fill(1),
  })
  return examples
}

const number = fc.integer({ min: -400, max: 400 }).map((whole) => whole / 8)
const someRows = fc.array(fc.tuple(number, number, fc.boolean()), { minLength: 30, maxLength: 200 })
const uses = [true, true]
const fewTrees = { uses, trees: 6 }
const runs = { numRuns: 40 }

describe('fitForest', () => {
  const grid = Array.from({ length: 1600 }, (_, at) => [at % 40, Math.floor(at / 40)] as const)

  it('learns what no sum of weighted values tells: one of two, not both', () => {
    const forest = fitForest(examplesOf(grid.map(([x, y]) => [x, y, x > 19 !== y > 29])), { uses })
    const chance = (x: number, y: number) => probability(forestOdds(forest, Float64Array.from([x, y])))
    for (const [x, y] of [
      [35, 5],
      [5, 35],
    ] as const)
      expect(chance(x, y)).toBeGreaterThan(0.8)
    for (const [x, y] of [
      [5, 5],
      [35, 35],
    ] as const)
      expect(chance(x, y)).toBeLessThan(0.2)
  })

  it('gives more to more where more is a link, and nothing to what says nothing', () => {
    const forest = fitForest(examplesOf(grid.map(([x]) => [x, 7, x > 19])), { uses })
    const odds = Array.from({ length: 60 }, (_, x) => forestOdds(forest, Float64Array.from([x - 10, 7])))
    for (const [at, value] of odds.entries()) expect(value).toBeGreaterThanOrEqual(odds[at - 1] ?? value)
    expect(probability(odds[0] ?? 0)).toBeLessThan(0.1)
    expect(probability(odds.at(-1) ?? 0)).toBeGreaterThan(0.8)
    expect(forestContributions(forest, Float64Array.from([30, 7]))[1]).toBe(0)
  })

  it('comes near to the share of links, and never past it', () => {
    const rows = grid.map(([x, y]) => [x, y, x > 19 && y % 10 < 3] as const)
    const forest = fitForest(examplesOf(rows), { uses: [true, false] })
    for (let x = 0; x < 40; x += 1) {
      const chance = probability(forestOdds(forest, Float64Array.from([x, 0])))
      expect(Math.abs(chance - (x > 19 ? 0.3 : 0))).toBeLessThan(0.05)
    }
  })

  it('asks for no column that it is not to use', () => {
    const forest = fitForest(examplesOf(grid.map(([x, y]) => [x, y, x > 19])), { uses: [false, true] })
    expect(forestContributions(forest, Float64Array.from([30, 20]))[0]).toBe(0)
  })

  it('is the same for the same examples, and after it was kept', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const forest = fitForest(examplesOf(rows), fewTrees)
        expect(fitForest(examplesOf(rows), fewTrees)).toEqual(forest)
        expect(deserialize(serialize(forest))).toEqual(forest)
      }),
      runs,
    )
  })

  it('knows the order of the values of a column, not their size', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const forest = fitForest(examplesOf(rows), fewTrees)
        const other = fitForest(examplesOf(rows.map(([x, y, linked]) => [4 * x + 8, y, linked])), fewTrees)
        for (const [x, y] of rows)
          expect(forestOdds(other, Float64Array.from([4 * x + 8, y]))).toBe(
            forestOdds(forest, Float64Array.from([x, y])),
          )
      }),
      runs,
    )
  })

  it('is finite where there is but one class, and of no examples at all', () => {
    for (const rows of [[], [[1, 2, true]], [[1, 2, false]]] as [number, number, boolean][][])
      expect(
        Number.isFinite(forestOdds(fitForest(examplesOf(rows), fewTrees), Float64Array.from([1, 2]))),
      ).toBe(true)
  })
})

describe('forestContributions', () => {
  it('sum up to the odds, with what is the same for all', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const forest = fitForest(examplesOf(rows), fewTrees)
        const rest = rows.map(([x, y]) => {
          const values = Float64Array.from([x, y])
          return forestOdds(forest, values) - forestContributions(forest, values).reduce((a, b) => a + b, 0)
        })
        for (const value of rest) expect(value).toBeCloseTo(rest[0] ?? 0, 9)
      }),
      runs,
    )
  })
})

describe('binRows', () => {
  it('puts every value between the bounds of its bin', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { bins, bounds, size } = binRows(examplesOf(rows), { most: 1000, uses })
        rows.forEach((row, at) => {
          for (const column of [0, 1] as const) {
            const bin = bins[column * size + at] ?? -1
            const own = bounds[column] ?? new Float64Array()
            expect(row[column]).toBeLessThanOrEqual(own[bin] ?? Number.POSITIVE_INFINITY)
            expect(row[column]).toBeGreaterThan(own[bin - 1] ?? Number.NEGATIVE_INFINITY)
          }
        })
      }),
      runs,
    )
  })

  it('keeps all links, and of others so many at most, that stand for all', () => {
    const rows = Array.from({ length: 300 }, (_, at) => [at, 0, at % 10 === 0] as const)
    const { linked, counts, size } = binRows(examplesOf(rows), { most: 90, uses })
    expect([linked.filter((label) => label === 1).length, size]).toEqual([30, 120])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300)
  })
})

describe('a ranker', () => {
  const forest = fitForest(
    examplesOf(Array.from({ length: 400 }, (_, at) => [at % 20, at % 3, at % 20 > 9])),
    fewTrees,
  )
  const logistic = {
    bias: -1,
    weights: Float64Array.from([0.5, 0]),
    means: Float64Array.from([4, 0]),
    deviations: Float64Array.from([2, 1]),
  }
  const values = Float64Array.from([6, 1])

  it('says what lies between both of its models, as near to the forest as its share says', () => {
    const whole = forestOdds(forest, values)
    expect(rankerOdds({ logistic, forest, share: 0.25 }, values)).toBeCloseTo(0.75 * -0.5 + 0.25 * whole, 12)
    expect(rankerOdds({ logistic, forest: null, share: 0 }, values)).toBe(-0.5)
    const [own = 0] = forestContributions(forest, values)
    expect(rankerContributions({ logistic, forest, share: 0.25 }, values)[0]).toBeCloseTo(
      0.75 * 0.5 + 0.25 * own,
      12,
    )
    expect(rankerContributions({ logistic, forest: null, share: 0 }, values)[0]).toBe(0.5)
  })

  it('says nothing of what surely stays below a threshold, and of all else the same', () => {
    const ranker = { logistic, forest, share: 0.4 }
    fc.assert(
      fc.property(number, fc.double({ min: -1, max: 1, noNaN: true }), (x, above) => {
        const own = Float64Array.from([x, 1])
        const least = rankerOdds(ranker, own) + above
        const told = openRankerTest(ranker, least)(own)
        if (told === null) expect(rankerOdds(ranker, own)).toBeLessThan(least)
        else expect(told).toBe(rankerOdds(ranker, own))
      }),
    )
    expect(openRankerTest(ranker, 9)(values)).toBeNull()
    expect(openRankerTest({ ...ranker, forest: null }, 9)(values)).toBe(-0.5)
  })
})
