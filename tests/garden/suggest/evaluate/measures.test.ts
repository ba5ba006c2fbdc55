import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calibrate,
  measureRanking,
  precisionRecall,
} from '../../../../src/garden/suggest/evaluate/measures.ts'

describe('measureRanking', () => {
  it('counts as one would by hand', () => {
    const measured = measureRanking([
      { hits: [true, false, true], hidden: 2 },
      { hits: [false, false, false, false, false, true], hidden: 2 },
    ])
    expect(measured).toEqual({
      precisionAt1: 0.5,
      precisionAt5: 0.2,
      recallAt5: 0.5,
      recallAt10: 0.75,
      mrr: (1 + 1 / 6) / 2,
      // (1 + 2/3) / 2 of the first; 1/6 / 2 of the second, of which one link was no candidate.
      map: ((1 + 2 / 3) / 2 + 1 / 12) / 2,
      candidateRecall: 0.75,
    })
  })

  it('is 0 where nothing was asked', () => {
    expect(Object.values(measureRanking([]))).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

describe('precisionRecall', () => {
  const guesses = fc.array(
    fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  )

  it('shows less and finds less with every higher threshold', () => {
    fc.assert(
      fc.property(guesses, (given) => {
        const points = precisionRecall(given, given.length + 1, [0, 0.25, 0.5, 0.75])
        for (const [at, point] of points.entries()) {
          expect(point.shown).toBeLessThanOrEqual(points[at - 1]?.shown ?? given.length)
          expect(point.recall).toBeLessThanOrEqual(points[at - 1]?.recall ?? 1)
        }
      }),
    )
  })

  it('is 0 where nothing is shown or was hidden', () => {
    expect(precisionRecall([], 0, [0.5])).toEqual([{ threshold: 0.5, shown: 0, precision: 0, recall: 0 }])
  })
})

describe('calibrate', () => {
  it('compares what was expected with what came true, a score of 1 in the last tenth', () => {
    const bins = calibrate([
      { score: 1, right: true },
      { score: 0.95, right: false },
      { score: 0.05, right: false },
    ])
    expect(bins[9]).toEqual({ from: 0.9, guesses: 2, expected: 0.975, observed: 0.5 })
    expect(bins[0]).toEqual({ from: 0, guesses: 1, expected: 0.05, observed: 0 })
  })
})
