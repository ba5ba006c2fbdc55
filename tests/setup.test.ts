/** What every test may rely on: one seed, a time zone that hides nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.skipIf(process.env['FC_SEED'])('property tests draw the same values in every run', () => {
  const draw = (): number[] => {
    const drawn: number[] = []
    fc.assert(fc.property(fc.integer(), (n) => void drawn.push(n)))
    return drawn
  }
  expect(draw()).toEqual(draw())
})

test('a property that fails reports its seed and path', () => {
  const failing = () => fc.assert(fc.property(fc.integer(), (n) => n < 5))
  expect(failing).toThrow(/seed: -?\d+, path: "[\d:]+"/)
})

test('the time zone is neither UTC nor a whole hour from it', () => {
  expect(new Date('2024-06-01T00:00:00Z').getTimezoneOffset()).toBe(150)
})
