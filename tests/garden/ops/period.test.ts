import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodKinds } from '../../../src/garden/ops/ops-report.ts'
import {
  dayAt,
  lastEnded,
  nextPeriod,
  parseInstant,
  parsePeriod,
  periodAt,
  periodsUpTo,
  previousPeriod,
  requireZone,
} from '../../../src/garden/ops/period.ts'
import { UserError } from '../../../src/garden/user-error.ts'

const hour = 3_600_000

describe('periods', () => {
  test.each([
    ['2026-W13', 'Europe/Berlin', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-W43', 'Europe/Berlin', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-W53', 'UTC', '2026-12-28T00:00:00.000Z', '2027-01-04T00:00:00.000Z'],
    ['2026-W01', 'UTC', '2025-12-29T00:00:00.000Z', '2026-01-05T00:00:00.000Z'],
    ['2024-02', 'Asia/Kolkata', '2024-01-31T18:30:00.000Z', '2024-02-29T18:30:00.000Z'],
    ['2026-Q4', 'America/New_York', '2026-10-01T04:00:00.000Z', '2027-01-01T05:00:00.000Z'],
    ['2026', 'Pacific/Auckland', '2025-12-31T11:00:00.000Z', '2026-12-31T11:00:00.000Z'],
    // The clocks of Santiago go forward at midnight: that day begins at one.
    ['2024-W37', 'America/Santiago', '2024-09-09T03:00:00.000Z', '2024-09-16T03:00:00.000Z'],
    // Samoa had no 30 December 2011.
    ['2011-W52', 'Pacific/Apia', '2011-12-26T10:00:00.000Z', '2012-01-01T10:00:00.000Z'],
  ])('%s in %s', (name, zone, begin, end) => {
    const period = parsePeriod(name, zone)
    expect([period.begin, period.end].map((at) => new Date(at).toISOString())).toEqual([begin, end])
  })

  test('a day may begin at one o’clock', () => {
    expect(new Date(parseInstant('2024-09-08', 'America/Santiago')).toISOString()).toBe(
      '2024-09-08T04:00:00.000Z',
    )
  })

  test('the week of a change of clocks is an hour shorter or longer', () => {
    const hours = (name: string) => {
      const { begin, end } = parsePeriod(name, 'Europe/Berlin')
      return (end - begin) / hour
    }
    expect([hours('2026-W13'), hours('2026-W14'), hours('2026-W43')]).toEqual([167, 168, 169])
  })

  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Santiago', 'Pacific/Apia', 'Asia/Kathmandu')
  const instants = fc.integer({ min: Date.parse('1971-01-01'), max: Date.parse('2100-01-01') })
  const kinds = fc.constantFrom(...periodKinds)

  test('of any instant: the period holds it, has its name, and its neighbours touch it', () => {
    fc.assert(
      fc.property(kinds, instants, zones, (kind, instant, zone) => {
        const period = periodAt(kind, instant, zone)
        expect(period.begin <= instant && instant < period.end).toBe(true)
        expect(parsePeriod(period.name, zone)).toEqual(period)
        const next = nextPeriod(period, zone)
        expect(next.begin).toBe(period.end)
        expect(previousPeriod(next, zone)).toEqual(period)
        expect(lastEnded(kind, instant, zone).end).toBe(period.begin)
        expect(lastEnded(kind, period.end, zone)).toEqual(period)
        expect(parseInstant(dayAt(instant, zone), zone)).toBeLessThanOrEqual(instant)
      }),
    )
  })

  test('weeks are those of ISO 8601, whatever year they begin in', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        // The Thursday of a week decides its year, and the week of it (ISO 8601, 3.1.1.23).
        const midnight = Math.floor(instant / 86_400_000) * 86_400_000
        const weekday = (new Date(midnight).getUTCDay() + 6) % 7
        const thursday = new Date(midnight + (3 - weekday) * 86_400_000)
        const year = thursday.getUTCFullYear()
        const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000))
        expect(periodAt('week', instant, 'UTC').name).toBe(`${year}-W${String(week).padStart(2, '0')}`)
      }),
    )
  })

  test('the last periods, the oldest first', () => {
    const names = periodsUpTo(parsePeriod('2027-W01', 'UTC'), 3, 'UTC').map(({ name }) => name)
    expect(names).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  })
})

test.each([
  '',
  'week',
  '2026-W',
  '2026-W00',
  '2026-W54',
  '2026-13',
  '2026-Q5',
  '26-W01',
  '2026-w47',
  '2026-11-24',
])('no period: %j', (name) => {
  expect(() => parsePeriod(name, 'UTC')).toThrow(UserError)
})

test('a year without a 53rd week is told of', () => {
  expect(() => parsePeriod('2027-W53', 'UTC')).toThrow('`2027-W53` is no week: 2027 has 52.')
})

test.each([
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29T12:00', '2026-03-29T10:00:00.000Z'],
  ['2026-03-29T12:00:00Z', '2026-03-29T12:00:00.000Z'],
  ['2026-03-29T12:00:00+09:00', '2026-03-29T03:00:00.000Z'],
])('the instant %s', (text, instant) => {
  expect(new Date(parseInstant(text, 'Europe/Berlin')).toISOString()).toBe(instant)
})

test.each(['', 'today', '2026-02-30', '2026-3-1', '2026-03-01T25:00', '2026-03-01T12:00:00[Europe/Berlin]'])(
  'no instant: %j',
  (text) => {
    expect(() => parseInstant(text, 'Europe/Berlin')).toThrow(UserError)
  },
)

test.each(['', 'Mars/Olympus', '+01:00', 'Berlin'])('no zone: %j', (zone) => {
  expect(() => requireZone(zone)).toThrow(UserError)
})
