import { expect, test } from 'vitest'
import { choosePeriod, type ReportQuestion } from '../../../src/garden/ops/choose-period.ts'
import { UserError } from '../../../src/garden/user-error.ts'

const now = Date.parse('2026-11-24T06:00:00Z')
const zone = 'Europe/Berlin'

function chosen(question: Partial<ReportQuestion>): string[] {
  const { period, asOf, last } = choosePeriod({ now, zone, ...question })
  return [period.name, new Date(asOf).toISOString(), new Date(last).toISOString()]
}

test.each<[string, Partial<ReportQuestion>, string[]]>([
  [
    'nothing asked: the week that runs',
    {},
    ['2026-W48', '2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.000Z'],
  ],
  [
    'a week that ended',
    { period: '2026-W47' },
    ['2026-W47', '2026-11-22T23:00:00.000Z', '2026-11-22T22:59:59.999Z'],
  ],
  [
    'a month that runs',
    { period: '2026-11' },
    ['2026-11', '2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.000Z'],
  ],
  [
    'a Monday means its first moment',
    { asOf: '2026-11-23' },
    ['2026-W47', '2026-11-22T23:00:00.000Z', '2026-11-22T22:59:59.999Z'],
  ],
  ['a Sunday', { asOf: '2026-11-22' }, ['2026-W46', '2026-11-15T23:00:00.000Z', '2026-11-15T22:59:59.999Z']],
  [
    'an instant and a kind',
    { asOf: '2026-11-01T00:00:00Z', kind: 'quarter' },
    ['2026-Q3', '2026-09-30T22:00:00.000Z', '2026-09-30T21:59:59.999Z'],
  ],
])('%s', (_, question, expected) => {
  expect(chosen(question)).toEqual(expected)
})

test.each<[string, Partial<ReportQuestion>]>([
  ['both', { period: '2026-W47', asOf: '2026-11-23' }],
  ['a period to come', { period: '2026-W49' }],
  ['an instant to come', { asOf: '2026-11-25' }],
  ['no zone', { zone: 'Mars/Olympus' }],
])('refused: %s', (_, question) => {
  expect(() => chosen(question)).toThrow(UserError)
})
