import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { VerifiedClaim } from '../../../../src/garden/writing/claims/claim.ts'
import { applyReview } from '../../../../src/garden/writing/drafting/apply-review.ts'
import type { PlacedClaim } from '../../../../src/garden/writing/drafting/placed-claim.ts'

/** Claims that only tests may take for verified. */
const claims = ['a', 'b', 'c', 'd'].map((text): PlacedClaim => {
  return { point: 1, text, claim: { kind: 'fact', text, support: [] } as unknown as VerifiedClaim }
})
const none = { drop: [], order: [], ask: [] }

it('drops and ranks claims by their numbers', () => {
  const { claims: left, ranks, dropped } = applyReview(claims, { ...none, drop: [2], order: [3, 1] })
  expect(left.map(({ text }) => text)).toEqual(['a', 'c', 'd'])
  expect(Array.from(ranks, ([{ text }, rank]) => [text, rank])).toEqual([
    ['c', 0],
    ['a', 1],
  ])
  expect(dropped).toBe(1)
})

it('leaves all as they are where more than half are to go', () => {
  const refused = applyReview(claims, { ...none, drop: [1, 2, 3], order: [4, 1] })
  expect(refused).toMatchObject({ isRefused: true, dropped: 0, claims })
  expect(refused.ranks.size).toBe(0)
  expect(applyReview(claims, { ...none, drop: [1, 2] }).claims).toHaveLength(2)
})

it('brings in nothing, whatever the numbers', () => {
  const numbers = fc.array(fc.integer({ min: -3, max: 9 }))
  fc.assert(
    fc.property(numbers, numbers, numbers, (drop, order, ask) => {
      const { claims: left, ranks } = applyReview(claims, { drop, order, ask })
      expect(left.every((claim) => claims.includes(claim))).toBe(true)
      expect(left.length * 2).toBeGreaterThanOrEqual(claims.length)
      expect([...ranks.keys()].every((claim) => claims.some((placed) => placed.claim === claim))).toBe(true)
    }),
  )
})
