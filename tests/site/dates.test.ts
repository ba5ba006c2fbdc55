import { expect, test } from 'vitest'
import { dateOf, formatDate, formatShortDate, tendedOn } from '../../src/site/dates.ts'

test.each([
  ['en', '15 March 2024', '15 Mar 2024'],
  ['en-US', 'March 15, 2024', 'Mar 15, 2024'],
  ['de', '15. März 2024', '15. März 2024'],
  ['zh', '2024年3月15日', '2024年3月15日'],
])('a date in %s', (lang, long, short) => {
  expect(formatDate('2024-03-15', lang)).toBe(long)
  expect(formatShortDate('2024-03-15', lang)).toBe(short)
})

test('a date is the same day in every zone', () => {
  expect(formatDate('2024-01-01', 'en')).toBe('1 January 2024')
  expect(dateOf('2024-01-01').toISOString()).toBe('2024-01-01T00:00:00.000Z')
})

test('a note was last tended when it was updated, else when it was begun', () => {
  expect(tendedOn({ created: '2024-01-01', updated: '2024-02-01' })).toBe('2024-02-01')
  expect(tendedOn({ created: '2024-01-01', updated: null })).toBe('2024-01-01')
  expect(tendedOn({ created: null, updated: null })).toBe(null)
})
