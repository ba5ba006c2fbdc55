import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSteps } from '../../../../src/garden/suggest/signals/steps.ts'

const width = 50_000

describe('openSteps', () => {
  it('property: leads where the map leads, and nowhere else', () => {
    const step = fc.record({
      node: fc.nat(60_000),
      word: fc.nat(width - 1),
      next: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (known, others) => {
        const steps = new Map(known.map(({ node, word, next }) => [node * width + word, next]))
        const follow = openSteps({ width, steps })
        for (const { node, word } of [...known, ...others])
          expect(follow(node, word)).toBe(steps.get(node * width + word) ?? 0)
      }),
    )
  })
})
