import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryInstant } from '../../../src/garden/channels/retry-instant.ts'

const now = Date.UTC(2026, 2, 1, 12)

test.each<[value: string | undefined, date: string | undefined, minutes: number]>([
  ['120', undefined, 2],
  [' 0 ', undefined, 0],
  ['Sun, 01 Mar 2026 12:10:00 GMT', undefined, 10],
  // The server's clock is an hour ahead of ours.
  ['Sun, 01 Mar 2026 13:10:00 GMT', 'Sun, 01 Mar 2026 13:00:00 GMT', 10],
  ['Sun, 01 Mar 2026 11:00:00 GMT', undefined, 0],
  ['99999999999', undefined, 24 * 60],
  ['Fri, 31 Dec 9999 23:59:59 GMT', undefined, 24 * 60],
  ['2026', undefined, 2026 / 60],
  ['-5', undefined, 15],
  ['soon', undefined, 15],
  [undefined, undefined, 15],
])('%j with the date %j is in %d minutes', (value, date, minutes) => {
  expect(Date.parse(retryInstant(value, { now, date })) - now).toBe(minutes * 60_000)
})

test('any text gives an instant between now and tomorrow', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, date) => {
      const wait = Date.parse(retryInstant(value, { now, date })) - now
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(86_400_000)
    }),
  )
})
