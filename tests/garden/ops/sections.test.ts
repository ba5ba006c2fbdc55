import { expect, test } from 'vitest'
import { findTasks } from '../../../src/garden/ops/find-tasks.ts'
import { isQuiet } from '../../../src/garden/ops/is-quiet.ts'
import type { Section } from '../../../src/garden/ops/ops-report.ts'
import { rankTasks } from '../../../src/garden/ops/rank-tasks.ts'
import type { ReportScope } from '../../../src/garden/ops/report-scope.ts'
import { distributionSection } from '../../../src/garden/ops/sections/distribution.ts'
import { growthSection } from '../../../src/garden/ops/sections/growth.ts'
import { linksSection } from '../../../src/garden/ops/sections/links.ts'
import { nextSection } from '../../../src/garden/ops/sections/next.ts'
import { spendSection } from '../../../src/garden/ops/sections/spend.ts'
import { suggestionsSection } from '../../../src/garden/ops/sections/suggestions.ts'
import { writingSection } from '../../../src/garden/ops/sections/writing.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import type { SpendLine } from '../../../src/schemas/spend-line.ts'
import { scopeOf, snapshotOf } from '../../fakes/ops/scope-of.ts'

const sum = toVaultPath('sum.md')

function figuresOf({ figures }: Section) {
  return Object.fromEntries(figures.map(({ id, value, before }) => [id, [value, before]]))
}

const sections = (scope: ReportScope) =>
  [
    growthSection,
    linksSection,
    suggestionsSection,
    writingSection,
    distributionSection,
    spendSection,
    nextSection,
  ].map((section) => section(scope))

const quiet = (scope: ReportScope) => isQuiet(sections(scope), findTasks(scope))

test('what the garden wrote is counted by whether its quotes stand', () => {
  const written = [
    { note: sum, quotes: 3, stale: 1, isPublic: true },
    { note: toVaultPath('other.md'), quotes: 2, stale: 0, isPublic: true },
  ]
  const section = writingSection(scopeOf({ now: snapshotOf({ written }) }))
  expect(figuresOf(section)).toEqual({
    written: [2, 0],
    quotes: [5, 0],
    verified: [1, 0],
    staleQuotes: [1, 0],
  })
  expect(section.lists[0]?.items).toEqual([
    { text: 'sum.md', note: sum, url: null, detail: '1 of 3 quotes', isPublic: true },
  ])
})

test.each<[string, Partial<ReportScope>]>([
  ['writing', {}],
  ['distribution', {}],
  ['spend', {}],
  ['next', {}],
])('%s says why it has no figures', (id, more) => {
  const section = sections(scopeOf(more)).find((one) => one.id === id)
  expect([section?.figures, section?.gap === null]).toEqual([[], false])
})

test('tokens that end within a month are told, and those that have ended are an alarm', () => {
  const expires = { OLD: '2026-11-21', SOON: '2026-12-22', LATER: '2026-12-23' }
  const scope = scopeOf({ settings: { ...scopeOf().settings, expires } })
  expect(figuresOf(distributionSection(scope))['tokensEnding']).toEqual([2, 1])
  expect(findTasks(scope).map(({ rank, text }) => [rank, text])).toEqual([
    ['alarm', 'The token OLD ended on 2026-11-21: make another one.'],
    ['blocks', 'The token SOON ends on 2026-12-22: make another one.'],
  ])
})

test('a record that cannot be read is an alarm', () => {
  const [task] = rankTasks(findTasks(scopeOf({ damaged: ['effects/post-2026.jsonl'] })))
  expect(task?.text).toContain('effects/post-2026.jsonl holds lines that cannot be read')
})

function reserved(day: string, nanos: number): SpendLine {
  const shared = { run: 'r', model: 'm', call: 'c', baseUrl: 'https://engine.example.org/', currency: 'EUR' }
  return { kind: 'reserved', id: `${day} ${nanos}`, day, purpose: 'judge', ...shared, nanos }
}

test('what calls cost counts by their day, up to the day of the report', () => {
  const spend = ['2026-11-09', '2026-11-15', '2026-11-16', '2026-11-20', '2026-11-21'].map((day, at) =>
    reserved(day, 10 ** at),
  )
  const limits = { currency: 'EUR', run: 1e9, day: null, month: 100_000 }
  const scope = scopeOf({
    spend,
    settings: { ...scopeOf().settings, limits },
    last: Date.parse('2026-11-20T12:00:00Z'),
  })
  expect(figuresOf(spendSection(scope))).toEqual({
    calls: [2, 2],
    cost: [1100, 11],
    monthCost: [1111, 11],
    budgetLeft: [98_889, 99_989],
  })
})

test('a week in which nothing changed and nothing waits is quiet', () => {
  expect(quiet(scopeOf())).toBe(true)
})

test.each<[string, Partial<ReportScope>]>([
  ['a link that broke', { now: snapshotOf({ links: { found: 0, ambiguous: 0, missing: 1, withheld: 0 } }) }],
  ['a record that cannot be read', { damaged: ['effects/post-2026.jsonl'] }],
  ['a call of an engine', { spend: [reserved('2026-11-17', 1)] }],
  [
    'an address that nobody accepted',
    {
      now: snapshotOf({ next: { added: ['notes/a'], withdrawn: [], moved: [], changed: [], unchanged: 0 } }),
    },
  ],
  ['a garden that was not there before', { before: null }],
])('%s is no quiet week', (_, more) => {
  expect(quiet(scopeOf(more))).toBe(false)
})
