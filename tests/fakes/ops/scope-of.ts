/** What sections are told from, where nothing is but what a test says. */
import { parsePeriod } from '../../../src/garden/ops/period.ts'
import type { ReportScope } from '../../../src/garden/ops/report-scope.ts'
import type { Snapshot } from '../../../src/garden/ops/snapshot.ts'

const period = parsePeriod('2026-W47', 'UTC')

export function snapshotOf(more: Partial<Snapshot> = {}): Snapshot {
  return {
    commit: '1'.repeat(40),
    day: '2026-11-22',
    notes: [],
    links: { found: 0, ambiguous: 0, missing: 0, withheld: 0 },
    broken: [],
    tending: {
      'out-of-step': 0,
      wanted: 0,
      'missing-picture': 0,
      'near-duplicate': 0,
      stale: 0,
      stub: 0,
      orphan: 0,
      promote: 0,
    },
    tasks: [],
    web: [],
    rejected: { mention: [], related: [] },
    written: [],
    next: null,
    ...more,
  }
}

/** Of the week 2026-W47 in UTC, with the same garden at its beginning and its end. */
export function scopeOf(more: Partial<ReportScope> = {}): ReportScope {
  return {
    period,
    previous: parsePeriod('2026-W46', 'UTC'),
    zone: 'UTC',
    last: period.end - 1,
    now: snapshotOf(),
    before: snapshotOf(),
    earlier: snapshotOf(),
    past: [{ period, snapshot: snapshotOf() }],
    effects: [],
    observations: [],
    posts: [],
    postsBefore: [],
    scheduled: [],
    scheduledBefore: [],
    spend: [],
    damaged: [],
    settings: { prefix: '', limits: null, webRecheckDays: 30, expires: {} },
    ...more,
  }
}
