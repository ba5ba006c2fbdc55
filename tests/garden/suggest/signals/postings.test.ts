import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRows, indexVectors } from '../../../../src/garden/suggest/signals/postings.ts'
import { createScoreboard } from '../../../../src/garden/suggest/signals/scoreboard.ts'
import { cosineAt, packVectors, spread, toVector } from '../../../../src/garden/suggest/signals/sparse.ts'

const terms = 6
const vectors = fc.array(
  fc
    .dictionary(fc.integer({ min: 0, max: terms - 1 }).map(String), fc.integer({ min: 1, max: 9 }))
    .map((weights) => toVector(Object.entries(weights).map(([term, weight]) => [Number(term), weight]))),
  { minLength: 1, maxLength: 8 },
)

describe('addRows', () => {
  it('adds the cosine of the text and every note', () => {
    fc.assert(
      fc.property(vectors, (notes) => {
        const [query = toVector([])] = notes
        const scores = createScoreboard(notes.length)
        addRows(indexVectors(notes, terms), query, scores)
        const room = new Float32Array(terms)
        spread(query, room)
        const packed = packVectors(notes)
        notes.forEach((_, at) => {
          expect(scores.get(at)).toBeCloseTo(cosineAt(room, packed, at), 5)
        })
      }),
    )
  })

  it('passes over the terms that have more rows than are left, and looks at those behind them', () => {
    const [everywhere, rare, rarest] = [0, 1, 2]
    const notes = [
      toVector([
        [everywhere, 1],
        [rare, 1],
      ]),
      toVector([[everywhere, 1]]),
      toVector([
        [everywhere, 1],
        [rarest, 1],
      ]),
    ]
    const query = toVector([
      [rare, 3],
      [everywhere, 2],
      [rarest, 1],
    ])
    const scores = createScoreboard(notes.length)
    addRows(indexVectors(notes, terms), query, scores, 3)
    expect(scores.get(0)).toBeGreaterThan(0)
    expect(scores.get(1)).toBe(0)
    expect(scores.get(2)).toBeGreaterThan(0)
  })
})
