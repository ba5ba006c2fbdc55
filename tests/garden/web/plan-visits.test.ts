/** Who is asked on which day. */
import { describe, expect, it } from 'vitest'
import { planVisits, wantsArchive } from '../../../src/garden/web/plan-visits.ts'
import { newRecord, recordVisit, type Visit } from '../../../src/garden/web/record-visit.ts'
import type { WebRecord } from '../../../src/schemas/web-record.ts'

const alive: Visit = { outcome: 'alive', page: null, moved: null, validators: { etag: null, modified: null } }
const gone: Visit = { outcome: 'gone', cause: 404 }

function recordOf(address: string, ...visits: [day: string, visit: Visit][]): WebRecord {
  return visits.reduce((record, [day, visit]) => recordVisit(record, visit, day), newRecord(address))
}

function planOf(records: WebRecord[], today: string, limit = 10) {
  const known = new Map(records.map((record) => [record.address, record]))
  return planVisits(known.keys(), known, { today, recheckDays: 30, limit })
}

const a = 'https://a.example/'

describe('a page is asked for', () => {
  it.each([
    ['2026-03-01', [], true],
    ['2026-03-01', [['2026-03-01', alive]], false],
    ['2026-03-30', [['2026-03-01', alive]], false],
    ['2026-03-31', [['2026-03-01', alive]], true],
    ['2026-03-01', [['2026-03-01', gone]], false],
    ['2026-03-02', [['2026-03-01', gone]], true],
    [
      '2026-03-04',
      [
        ['2026-03-01', gone],
        ['2026-03-02', gone],
        ['2026-03-03', gone],
      ],
      false,
    ],
    [
      '2026-04-02',
      [
        ['2026-03-01', gone],
        ['2026-03-02', gone],
        ['2026-03-03', gone],
      ],
      true,
    ],
    ['2026-03-03', [['2026-03-01', { outcome: 'error', cause: 503, retryAfter: 3 * 86_400_000 }]], false],
    ['2026-03-04', [['2026-03-01', { outcome: 'error', cause: 503, retryAfter: 3 * 86_400_000 }]], true],
  ] as [string, [string, Visit][], boolean][])('on %s after %j: %s', (today, visits, isDue) => {
    expect(planOf([recordOf(a, ...visits)], today).visits).toEqual(isDue ? [a] : [])
  })

  it('in the order of waiting, and no more than the limit', () => {
    const records = [
      recordOf('https://old.example/', ['2026-01-02', alive]),
      recordOf('https://older.example/', ['2026-01-01', alive]),
      recordOf('https://z.example/'),
      recordOf('https://new.example/'),
    ]
    expect(planOf(records, '2026-03-01', 3)).toEqual({
      visits: ['https://new.example/', 'https://z.example/', 'https://older.example/'],
      left: 1,
    })
  })
})

describe('an archived copy is looked for', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'] as const
  const dead = recordOf(a, ...days.map((day): [string, Visit] => [day, gone]))

  it('when the page is dead, and not again the next day', () => {
    expect(wantsArchive(recordOf(a, ['2026-03-01', gone]), '2026-03-01', 30)).toBe(false)
    expect(wantsArchive(dead, '2026-03-03', 30)).toBe(true)
    expect(wantsArchive({ ...dead, sought: '2026-03-03' }, '2026-03-04', 30)).toBe(false)
    expect(wantsArchive({ ...dead, sought: '2026-03-03' }, '2026-04-02', 30)).toBe(true)
  })

  it('not when one is known', () => {
    const archive = { address: 'https://web.archive.org/web/2020/https://a.example/', taken: '2020-01-01' }
    expect(wantsArchive({ ...dead, archive }, '2026-04-02', 30)).toBe(false)
  })
})
