import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordKey } from '../../../src/garden/channels/record-key.ts'

const ids = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const instants = fc.integer({ min: 0, max: 4_102_444_800_000 })

test('a key has the form of the specification, and tells its instant', () => {
  fc.assert(
    fc.property(ids, instants, (id, at) => {
      const key = recordKey(id, at)
      // https://atproto.com/specs/tid
      expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
      const number = [...key].reduce(
        (sum, digit) => sum * 32n + BigInt('234567abcdefghijklmnopqrstuvwxyz'.indexOf(digit)),
        0n,
      )
      expect(number >> 10n).toBeGreaterThanOrEqual(BigInt(at) * 1000n)
      expect(number >> 10n).toBeLessThan(BigInt(at) * 1000n + 1000n)
    }),
  )
})

test('keys sort as their instants do, and effects of one instant have keys of their own', () => {
  fc.assert(
    fc.property(ids, instants, (id, at) => {
      expect(recordKey(id, at) < recordKey(id, at + 1)).toBe(true)
      expect(recordKey(id, at)).toBe(recordKey(id, at))
    }),
  )
  expect(recordKey('00000000', 5)).not.toBe(recordKey('00000001', 5))
})
