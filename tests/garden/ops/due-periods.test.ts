import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duePeriods, mostDue } from '../../../src/garden/ops/due-periods.ts'
import { periodKinds } from '../../../src/garden/ops/ops-report.ts'
import { lastEnded, nextPeriod, parsePeriod, periodsUpTo } from '../../../src/garden/ops/period.ts'

const zone = 'Europe/Berlin'
const names = (known: Record<string, boolean>, now: string, kind: 'week' | 'quarter' = 'week') => {
  const { due, skipped } = duePeriods(kind, new Map(Object.entries(known)), Date.parse(now), zone)
  return [due.map(({ name }) => name), skipped]
}

describe('duePeriods', () => {
  it('begins with the last week that has ended', () => {
    expect(names({}, '2026-11-24T06:00:00Z')).toEqual([['2026-W47'], 0])
    // The first moment of Monday in Berlin, and the one before it.
    expect(names({}, '2026-11-22T23:00:00Z')).toEqual([['2026-W47'], 0])
    expect(names({}, '2026-11-22T22:59:59Z')).toEqual([['2026-W46'], 0])
  })

  it('catches up with what was skipped, the oldest first, over a change of years', () => {
    expect(names({ '2026-W51': true }, '2027-01-12T06:00:00Z')).toEqual([
      ['2026-W52', '2026-W53', '2027-W01'],
      0,
    ])
  })

  it('takes up what a run left open in between', () => {
    expect(names({ '2026-W44': true, '2026-W45': false, '2026-W47': true }, '2026-11-24T06:00:00Z')).toEqual([
      ['2026-W45', '2026-W46'],
      0,
    ])
    expect(names({ '2026-W45': false }, '2026-11-24T06:00:00Z')).toEqual([
      ['2026-W45', '2026-W46', '2026-W47'],
      0,
    ])
  })

  it('leaves alone what is long ago, and counts it', () => {
    const known = new Map([['2026-W10', true]])
    const { due, skipped } = duePeriods('week', known, Date.parse('2026-11-24T06:00:00Z'), zone)
    expect([due.length, due[0]?.name, skipped]).toEqual([8, '2026-W40', 29])
    expect(names({ '2025-Q4': true }, '2026-11-24T06:00:00Z', 'quarter')).toEqual([
      ['2026-Q1', '2026-Q2', '2026-Q3'],
      0,
    ])
  })

  it('tells of each period once, in order, whenever it is asked', () => {
    const year = 365 * 86_400_000
    fc.assert(
      fc.property(
        fc.constantFrom(...periodKinds),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'),
        fc.array(fc.integer({ min: 0, max: 3 * year }), { minLength: 1, maxLength: 25 }),
        fc.func(fc.boolean()),
        (kind, where, times, isSent) => {
          const known = new Map<string, boolean>()
          const told: string[] = []
          for (const now of times.map((time) => Date.parse('2025-01-01') + time).sort((a, b) => a - b)) {
            const { due } = duePeriods(kind, known, now, where)
            expect(due.length).toBeLessThanOrEqual(mostDue)
            for (const [at, period] of due.entries()) {
              expect(period.end).toBeLessThanOrEqual(now)
              expect(period.begin).toBeGreaterThan(due[at - 1]?.begin ?? 0)
              const isDone = isSent(now, period.name)
              known.set(period.name, isDone)
              if (isDone) told.push(period.name)
            }
            // With all sent, nothing is left of what has ended.
            const after = new Map([...known, ...due.map(({ name }) => [name, true] as const)])
            expect(duePeriods(kind, after, now, where)).toEqual({ due: [], skipped: 0 })
          }
          expect(new Set(told).size).toBe(told.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('skips and tells, together, of all that came after the newest that it knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (weeks) => {
        const from = parsePeriod('2026-W01', zone)
        let now = nextPeriod(from, zone)
        for (let week = 0; week < weeks; week++) now = nextPeriod(now, zone)
        const { due, skipped } = duePeriods('week', new Map([[from.name, true]]), now.begin, zone)
        expect(due.length + skipped).toBe(weeks)
        expect(due).toEqual(periodsUpTo(lastEnded('week', now.begin, zone), Math.min(weeks, mostDue), zone))
      }),
    )
  })
})
