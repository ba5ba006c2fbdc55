/** What days of answers come to, and what is written down of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goneSince, webState } from '../../../src/garden/web/link-state.ts'
import { newRecord, recordVisit, type Visit } from '../../../src/garden/web/record-visit.ts'
import { webRecordSchema } from '../../../src/schemas/web-record.ts'

const address = 'https://example.org/a'
const none = { etag: null, modified: null }
const facts = {
  title: 'A page',
  description: null,
  site: null,
  author: null,
  published: null,
  type: null,
  lang: null,
}
const alive: Visit = { outcome: 'alive', page: facts, moved: null, validators: none }
const gone: Visit = { outcome: 'gone', cause: 404 }
const blocked: Visit = { outcome: 'blocked', cause: 403 }
const error: Visit = { outcome: 'error', cause: 'timeout' }

/** The record after one visit a day, from 1 March on. */
function after(...visits: Visit[]) {
  return visits.reduce(
    (record, visit, at) => recordVisit(record, visit, `2026-03-${String(at + 1).padStart(2, '0')}`),
    newRecord(address),
  )
}

describe('the state of a page', () => {
  it.each([
    ['unknown', []],
    ['alive', [alive]],
    ['failing', [gone]],
    ['failing', [alive, gone, gone]],
    ['dead', [alive, gone, gone, gone]],
    ['dead', [gone, error, gone, error, gone]],
    ['dead', [gone, gone, gone, error]],
    ['failing', [gone, gone, alive, gone]],
    ['failing', [gone, gone, blocked, gone]],
    ['failing', [error, error, error, error, error]],
    ['blocked', [gone, gone, gone, blocked]],
    ['alive', [gone, gone, gone, alive]],
    ['moved', [{ ...alive, moved: 'https://example.org/b' }]],
    ['dead', [gone, { outcome: 'gone', cause: 'dns' }, gone]],
  ] as [string, Visit[]][])('is %s', (state, visits) => {
    expect(webState(after(...visits))).toBe(state)
  })

  it('counts days, not questions', () => {
    const once = [gone, error, gone, gone].reduce(
      (record, visit) => recordVisit(record, visit, '2026-03-01'),
      newRecord(address),
    )
    expect(webState(once)).toBe('failing')
    expect(once.answers).toEqual([
      { outcome: 'gone', cause: 404, first: '2026-03-01', last: '2026-03-01', days: 1 },
    ])
  })

  it('knows since when it is gone', () => {
    expect(goneSince(after(alive, error, gone, gone, gone))).toBe('2026-03-03')
    expect(goneSince(after(gone, alive))).toBeNull()
  })
})

describe('a record', () => {
  it('keeps what is known when nothing comes', () => {
    const record = after(alive, gone, gone, gone, error, { ...alive, page: null })
    expect(record.page).toEqual({ ...facts, fetched: '2026-03-01' })
  })

  it('stays as it is when a page says the same, but for the day', () => {
    expect(after(alive, alive)).toEqual({
      ...after(alive),
      alive: '2026-03-02',
      answers: [{ outcome: 'alive', cause: 200, first: '2026-03-01', last: '2026-03-02', days: 2 }],
    })
  })

  it('waits as long as a server asks, but a year at most', () => {
    const busy = (retryAfter: number): Visit => ({ outcome: 'error', cause: 503, retryAfter })
    expect(after(busy(60_000)).notBefore).toBe('2026-03-02')
    expect(after(busy(3 * 86_400_000)).notBefore).toBe('2026-03-04')
    expect(after(busy(Number.MAX_SAFE_INTEGER)).notBefore).toBe('2027-03-01')
    expect(after(busy(60_000), alive).notBefore).toBeNull()
  })

  it('stays small and valid whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(alive, gone, blocked, error), { maxLength: 28 }), (visits) => {
        const record = after(...visits)
        expect(webRecordSchema.parse(record)).toEqual(record)
        expect(record.answers.length).toBeLessThanOrEqual(12)
      }),
    )
  })

  it('is dead only where three days in a row of those that tell said so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(alive, gone, blocked, error), { maxLength: 11 }), (visits) => {
        const telling = visits.filter(({ outcome }) => outcome !== 'error').map(({ outcome }) => outcome)
        const isDead = telling.length >= 3 && telling.slice(-3).every((outcome) => outcome === 'gone')
        expect(webState(after(...visits)) === 'dead').toBe(isDead)
      }),
    )
  })
})
