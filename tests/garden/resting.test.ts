import { describe, expect, test } from 'vitest'
import { restingSince } from '../../src/garden/resting.ts'
import type { Maturity } from '../../src/schemas/page.ts'

interface Case {
  maturity?: Maturity
  created?: string
  updated?: string
  git?: { created: string; updated: string }
  months?: number
  today?: string | null
}

function since({ maturity = 'evergreen', created, updated, git, months = 12, today = '2026-11-22' }: Case) {
  const note = { fields: { maturity, created, updated }, dates: git ?? null }
  return restingSince({ today }, note, { evergreenMonths: months })
}

describe('an evergreen note rests', () => {
  test.each<[string, Case, string]>([
    ['from the day on, a year later', { updated: '2025-11-22' }, '2025-11-22'],
    ['since it was planted, when it was never tended', { created: '2020-02-03' }, '2020-02-03'],
    ['since its last commit', { git: { created: '2020-01-01', updated: '2021-01-01' } }, '2021-01-01'],
    [
      'by what its author says, whatever git tells',
      { updated: '2020-01-01', git: { created: '2020-01-01', updated: '2026-11-01' } },
      '2020-01-01',
    ],
    ['after as many months as the setting says', { updated: '2026-10-22', months: 1 }, '2026-10-22'],
    ['over the end of a year', { updated: '2025-12-31', months: 1, today: '2026-01-31' }, '2025-12-31'],
    ['over a leap day', { updated: '2024-02-29', today: '2025-03-01' }, '2024-02-29'],
  ])('%s', (_name, given, expected) => {
    expect(since(given)).toBe(expected)
  })
})

describe('a note does not rest', () => {
  test.each<[string, Case]>([
    ['a day before the year is over', { updated: '2025-11-23' }],
    ['before a month that lacks its day is over', { updated: '2026-01-31', months: 1, today: '2026-02-28' }],
    ['that is budding', { maturity: 'budding', updated: '2001-01-01' }],
    ['without a date', {}],
    ['where the setting is 0', { updated: '2001-01-01', months: 0 }],
    ['where the day is not known', { updated: '2001-01-01', today: null }],
  ])('%s', (_name, given) => {
    expect(since(given)).toBeNull()
  })
})
