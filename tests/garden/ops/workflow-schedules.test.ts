import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lastRunButOne, readSchedules } from '../../../src/garden/ops/workflow-schedules.ts'

const at = (text: string) => Date.parse(text)

describe('the schedules of a workflow', () => {
  it.each<[string, string, unknown]>([
    [
      'with and without a time zone',
      "name: Tend\non:\n  schedule:\n    - cron: '17 6 * * *'\n      timezone: Europe/Berlin\n    - cron: 5 4 * * SUN\n",
      {
        name: 'Tend',
        schedules: [
          { cron: '17 6 * * *', timezone: 'Europe/Berlin' },
          { cron: '5 4 * * SUN', timezone: 'UTC' },
        ],
      },
    ],
    [
      'without a name',
      'on: {schedule: [{cron: 1 2 3 4 5}]}',
      { name: null, schedules: [{ cron: '1 2 3 4 5', timezone: 'UTC' }] },
    ],
    ['without any', 'name: CI\non: [push]\n', null],
    [
      'that nobody understands',
      "on:\n  schedule:\n    - cron: 'often'\n    - cron: '@daily'\n    - cron: '0 0 * * * *'\n",
      null,
    ],
    [
      'in a time zone of nowhere',
      "on:\n  schedule:\n    - {cron: '0 0 * * *', timezone: Nowhere/Else}\n",
      null,
    ],
    ['of what is no workflow', '- a\n- b\n', null],
    ['of what is no YAML', 'on: [', null],
  ])('are read, %s', (_, text, read) => {
    expect(readSchedules(text)).toEqual(read)
  })

  test('are read from anything, or are none', () => {
    const part = fc.constantFrom(
      'on:',
      'schedule:',
      '- cron: ',
      '  ',
      '\n',
      "'0 0 * * *'",
      '&a',
      '*a',
      '{',
      '[',
      'timezone: X',
    )
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => void readSchedules(text),
      ),
    )
  })
})

describe('the scheduled run before the last', () => {
  it.each<[string, string[], string, string | null]>([
    ['of each day', ['0 0 * * *'], '2026-03-10T12:00:00Z', '2026-03-09T00:00:00.000Z'],
    ['of this very moment counts', ['0 0 * * *'], '2026-03-10T00:00:00Z', '2026-03-09T00:00:00.000Z'],
    [
      'of two schedules together',
      ['0 0 * * *', '0 6 * * *'],
      '2026-03-10T12:00:00Z',
      '2026-03-10T00:00:00.000Z',
    ],
    [
      'of a day of the month or of the week',
      ['0 0 1 * 1'],
      '2026-03-03T00:00:00Z',
      '2026-03-01T00:00:00.000Z',
    ],
    ['of a day that never comes', ['0 0 30 2 *'], '2026-03-03T00:00:00Z', null],
  ])('%s', (_, crons, instant, expected) => {
    const moment = lastRunButOne(
      crons.map((cron) => ({ cron, timezone: 'UTC' })),
      at(instant),
    )
    expect(moment === null ? null : new Date(moment).toISOString()).toBe(expected)
  })

  it('keeps its hour in its zone when clocks change', () => {
    const daily = [{ cron: '17 6 * * *', timezone: 'Europe/Berlin' }]
    expect(lastRunButOne(daily, at('2026-10-26T12:00:00Z'))).toBe(at('2026-10-25T05:17:00Z'))
    expect(lastRunButOne(daily, at('2026-10-25T12:00:00Z'))).toBe(at('2026-10-24T04:17:00Z'))
  })
})
