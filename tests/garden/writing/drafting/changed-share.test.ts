import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedShare } from '../../../../src/garden/writing/drafting/changed-share.ts'

it.each([
  ['Moss holds water.', 'moss holds water', 0],
  ['Moss holds water.', 'Moss holds its water.', 1 / 7],
  ['Moss holds water.', 'Water holds moss.', 2 / 3],
  ['Moss holds water.', 'Buy now!', 1],
  ['苔藓含水', '苔藓储水', 1 / 4],
  ['', '', 1],
])('of %s and %s', (former, wording, share) => {
  expect(changedShare(former, wording)).toBeCloseTo(share)
})

it('is a share, the same from both sides, and grows with what is added', () => {
  const words = fc.array(fc.constantFrom('moss', 'water', 'wall', 'holds'), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(words, words, (own, other) => {
      const [a, b] = [own.join(' '), other.join(' ')]
      const share = changedShare(a, b)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(changedShare(b, a)).toBeCloseTo(share)
      expect(changedShare(a, `${a} evil`.repeat(5))).toBeGreaterThan(0.4)
    }),
  )
})
