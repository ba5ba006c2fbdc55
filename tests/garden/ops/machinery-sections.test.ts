/** What a report tells of workflows and of the site, and a second count of it, by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineryTasks } from '../../../src/garden/ops/find-machinery-tasks.ts'
import { periodAt, periodsUpTo, previousPeriod } from '../../../src/garden/ops/period.ts'
import type { ReportScope } from '../../../src/garden/ops/report-scope.ts'
import { automationSection } from '../../../src/garden/ops/sections/automation.ts'
import { siteSection } from '../../../src/garden/ops/sections/site.ts'
import type { ScheduledWorkflow } from '../../../src/garden/ops/workflow-schedules.ts'
import type { Observation, RunSeen } from '../../../src/schemas/observation.ts'
import { anyObservation } from '../../fakes/arbitrary-observation.ts'

const zone = 'Europe/Berlin'

function scopeAt(all: readonly Observation[], instant: number): ReportScope {
  const period = periodAt('week', instant, zone)
  return {
    period,
    previous: previousPeriod(period, zone),
    zone,
    last: instant,
    now: null,
    before: null,
    earlier: null,
    past: periodsUpTo(period, 13, zone).map((one) => ({ period: one, snapshot: null })),
    effects: [],
    observations: all.filter(({ at }) => Date.parse(at) <= instant),
    posts: [],
    postsBefore: [],
    scheduled: [],
    scheduledBefore: [],
    spend: [],
    damaged: [],
    settings: { prefix: '', limits: null, webRecheckDays: 7, expires: {} },
  }
}

const figuresOf = (scope: ReportScope) =>
  Object.fromEntries(
    [automationSection(scope), siteSection(scope)]
      .flatMap(({ figures }) => figures)
      .map(({ id, value, before }) => [id, [value, before]]),
  )

/** Some days before clocks change. */
const weeks = Date.parse('2026-10-18T12:00:00Z')

function nearer(at: string): string {
  return new Date(weeks + (Date.parse(at) % (20 * 86_400_000))).toISOString()
}

/** Walks through all that was seen by an instant, one after the other, and keeps what was said last. */
function countByHand(all: readonly Observation[], instant: number) {
  let site: number[] | null = null
  let build: number | null = null
  const pages: Record<string, (number | null)[]> = {}
  const off: Record<string, boolean> = {}
  const inOrder = [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const one of inOrder) {
    if (new Date(one.at).getTime() > instant) continue
    if (one.kind === 'site') {
      const { html, css, js, pictures, other } = one.bytes
      site = [one.pages, html + css + js + pictures + other, one.heaviest[0]?.bytes ?? Number.NaN]
    }
    if (one.kind === 'run' && one.buildSeconds !== null) build = Math.round(one.buildSeconds * 1000)
    if (one.kind === 'lighthouse') pages[one.address] = [one.performance, one.accessibility, one.lcp]
    if (one.kind === 'workflow') off[one.file] = one.state === 'disabled_inactivity'
  }
  const column = (at: number) => Object.values(pages).flatMap((page) => page[at] ?? [])
  const least = (values: number[]) => (values.length === 0 ? null : [...values].sort((a, b) => a - b)[0])
  const greatest = (values: number[]) => (values.length === 0 ? null : [...values].sort((a, b) => b - a)[0])
  const heavy = site?.[2]
  return {
    sitePages: site?.[0] ?? null,
    siteBytes: site?.[1] ?? null,
    sitePageBytes: heavy === undefined || Number.isNaN(heavy) ? null : heavy,
    buildTime: build,
    performance: least(column(0)),
    accessibility: least(column(1)),
    contentfulPaint: greatest(column(2)),
    workflowsOff: Object.values(off).filter(Boolean).length,
  }
}

function failuresByHand(all: readonly Observation[], begin: number, end: number): number {
  let failures = 0
  for (const one of all) {
    const at = new Date(one.at).getTime()
    if (one.kind === 'run' && one.conclusion !== 'success' && at >= begin && at < end) failures += 1
  }
  return failures
}

describe('the figures of workflows and of the site', () => {
  it('are what a second count gives', () => {
    const moment = ({ at }: Observation) => at
    const some = fc.uniqueArray(anyObservation, { selector: moment, minLength: 1, maxLength: 30 })
    // Within three weeks, so that both periods hold some.
    const near = some.map((all) => all.map((one) => ({ ...one, at: nearer(one.at) })))
    fc.assert(
      fc.property(near, fc.nat(20 * 24), (all, hours) => {
        const scope = scopeAt(all, weeks + hours * 3_600_000)
        const { period, previous, last } = scope
        const [now, before] = [countByHand(all, last), countByHand(all, period.begin - 1)]
        const { workflowsSilent: _, ...told } = figuresOf(scope)
        const failed = [
          failuresByHand(all, period.begin, last + 1),
          failuresByHand(all, previous.begin, previous.end),
        ]
        for (const [id, both] of Object.entries(told))
          expect([id, both]).toEqual([
            id,
            id === 'runsFailed' ? failed : [now[id as keyof typeof now], before[id as keyof typeof now]],
          ])
        for (const [id, value] of Object.entries(now))
          if (value !== null && id !== 'workflowsOff') expect(told).toHaveProperty(id)
      }),
    )
  })

  it('are none where nothing was seen', () => {
    const scope = scopeAt([], Date.parse('2026-03-01T00:00:00Z'))
    expect([automationSection(scope), siteSection(scope)]).toMatchObject([
      { figures: [], gap: 'Nothing was recorded of workflows: `one observe` does it.' },
      { figures: [], gap: 'Nothing was recorded of the site: `one observe` does it, where one was built.' },
    ])
  })
})

const run = (day: number, one: Partial<RunSeen> = {}): RunSeen => {
  const at = new Date(Date.UTC(2026, 2, day)).toISOString()
  return {
    kind: 'run',
    v: 1,
    at,
    id: day,
    attempt: 1,
    file: 'tend.yml',
    workflow: 'Tend',
    event: 'schedule',
    conclusion: 'success',
    begun: at,
    jobs: [{ name: 'links', conclusion: one.conclusion ?? 'success', seconds: 9 }],
    buildSeconds: null,
    archiveBytes: null,
    ...one,
  }
}

const state = (of: string): Observation => {
  return { kind: 'workflow', v: 1, at: '2026-03-01T00:00:00.000Z', file: 'tend.yml', name: 'Tend', state: of }
}

/** Each midnight in UTC. */
const nightly: ScheduledWorkflow = {
  file: 'tend.yml',
  name: 'Tend',
  schedules: [{ cron: '0 0 * * *', timezone: 'UTC' }],
  since: 0,
}

const scheduledAt = (
  all: readonly Observation[],
  instant: number,
  plan: ScheduledWorkflow | null = nightly,
) => {
  const scheduled = plan === null ? [] : [plan]
  return { ...scopeAt(all, instant), scheduled, scheduledBefore: scheduled }
}

const dayOfMarch = (day: number) => Date.UTC(2026, 2, 1) + (day - 1) * 86_400_000

describe('a workflow', () => {
  const daily = [run(1), run(2), run(3), run(4)]
  const other = run(1, { file: 'publish.yml', workflow: 'Publish' })
  const weekly = { ...nightly, schedules: [{ cron: '0 0 * * 1', timezone: 'UTC' }] }
  it.each<[string, Observation[], number, 0 | 1, ScheduledWorkflow | null]>([
    ['that missed one run', daily, 5.9, 0, nightly],
    ['of which the second is late, as often', daily, 6.2, 0, nightly],
    ['that missed two', daily, 6.25, 1, nightly],
    [
      'that failed since',
      [...daily, run(5, { conclusion: 'failure' }), run(6, { conclusion: 'failure' })],
      7,
      1,
      nightly,
    ],
    ['that somebody ran by hand', [...daily, run(6, { event: 'workflow_dispatch' })], 7, 0, nightly],
    ['that runs on Mondays', daily, 16.2, 0, weekly],
    ['that missed two Mondays, the second one just now', [run(9)], 23.2, 0, weekly],
    ['that missed two Mondays', [run(9)], 23.25, 1, weekly],
    ['that has no schedule any more', daily, 27, 0, null],
    ['whose schedule is new', daily, 27, 0, { ...nightly, since: dayOfMarch(26) }],
    ['whose schedule is not', daily, 27, 1, { ...nightly, since: dayOfMarch(24) }],
    ['that never ran', [other], 3.25, 1, nightly],
    ['that never ran and has some time yet', [other], 3.2, 0, nightly],
    ['that never succeeded', [run(2, { conclusion: 'failure' })], 4.25, 1, nightly],
    ['of a garden where nothing was seen', [], 27, 0, nightly],
    ['that is switched off', [...daily, state('disabled_manually')], 27, 0, nightly],
    ['that is gone', [...daily, state('deleted')], 27, 0, nightly],
  ])('%s is silent or not', (_, all, day, silent, plan) => {
    const { workflowsSilent } = figuresOf(scheduledAt(all, dayOfMarch(day), plan))
    expect(workflowsSilent?.[0] ?? 0).toBe(silent)
  })

  it('is an alarm when it is silent or switched off, and something to do when it failed', () => {
    const tasks = (all: Observation[], day: number) =>
      machineryTasks(scheduledAt(all, dayOfMarch(day))).map(({ rank, text }) => [rank, text.split(',')[0]])
    expect(tasks(daily, 9)).toEqual([['alarm', 'The workflow Tend missed two runs of its schedule']])
    expect(tasks([other], 9)).toEqual([['alarm', 'The workflow Tend is to run by a schedule']])
    expect(tasks([...daily, state('disabled_inactivity')], 9)).toEqual([
      ['alarm', 'GitHub has switched the workflow Tend off'],
    ])
    expect(tasks([...daily, run(5, { conclusion: 'failure' })], 5)).toEqual([
      ['blocks', 'The last run of Tend failed: look at it.'],
    ])
    expect(tasks(daily, 5)).toEqual([])
  })

  it('is listed by its jobs with their last success, in days of the zone', () => {
    const all = [run(1), run(2, { conclusion: 'failure' }), state('active')]
    const [list] = automationSection(scopeAt(all, Date.UTC(2026, 2, 3))).lists
    expect(list?.items.map(({ text, detail }) => [text, detail])).toEqual([['Tend: links', '2026-03-01']])
    const gone = automationSection(
      scopeAt([...all, { ...state('deleted'), at: run(2).at }], Date.UTC(2026, 2, 3)),
    )
    expect(gone.lists[0]?.items).toEqual([])
  })
})
