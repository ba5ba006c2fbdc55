/** Sends the reports that are due by one way, each once. */
import { randomUUID } from 'node:crypto'
import type { Approval, Refusal } from '../../../src/garden/effects/effect.ts'
import type { EffectStatus } from '../../../src/garden/effects/effect-status.ts'
import { duePeriods } from '../../../src/garden/ops/due-periods.ts'
import type { OpsReport, PeriodKind } from '../../../src/garden/ops/ops-report.ts'
import { type Period, parsePeriod } from '../../../src/garden/ops/period.ts'
import {
  quietReceipt,
  type ReportEffectKind,
  readReported,
  reportId,
  reportSubject,
} from '../../../src/garden/ops/report-effect.ts'
import type { SentReport } from '../../../src/garden/ops/sent-report.ts'
import type { Door } from '../../adapters/effects/door.ts'
import { effectTimes } from '../../adapters/effects/effect-times.ts'
import { openLedger } from '../../adapters/effects/open-ledger.ts'
import { type EffectReport, runEffects, type Wanted } from '../../adapters/effects/run-effects.ts'
import type { Git } from '../../adapters/git/open-git.ts'

export interface Way<What> {
  way: SentReport['way']
  kind: ReportEffectKind
  door: Door<What>
  /** What is sent, and a text that is the same where that is the same. */
  make(report: OpsReport, wanted: WantedPeriod): { what: What; says: string }
}

export interface WantedPeriod {
  period: Period
  /** Of the effect. */
  id: string
  /** Whether the ledger knows no report of an earlier one. */
  isFirst: boolean
}

export interface SendRun {
  git: Git
  approval: Approval | Refusal
  kinds: readonly PeriodKind[]
  zone: string
  /** This one, whatever is due. */
  again: Period | null
  compute(period: Period): Promise<OpsReport>
  digest(text: string): string
  /** Milliseconds since 1970. */
  now(): number
}

export interface SentBy {
  reports: SentReport[]
  skipped: number
  /** What the ledger says afterwards of the periods of each kind, by their names. */
  reported: Map<PeriodKind, Map<string, EffectStatus>>
}

/** So many are never due at a time. */
const limits = { run: 1000, day: 1000 }

/** Throws `UserError` where the ledger cannot be read or written: nothing more is sent then. */
export async function sendBy<What>(way: Way<What>, run: SendRun): Promise<SentBy> {
  const { git, now, digest } = run
  const ledger = openLedger(git, way.kind)
  const before = readReported((await ledger.read()).lines)
  const { periods, skipped } = periodsOf(before, run)
  const wanted: { period: Period; isQuiet: boolean; one: Wanted<What> }[] = []
  for (const period of periods) {
    const report = await run.compute(period)
    const id = reportId(way.kind, period, digest)
    const known = [...(before.get(period.kind)?.keys() ?? [])]
    const isFirst = !known.some((name) => parsePeriod(name, run.zone).begin < period.begin)
    wanted.push({ period, isQuiet: report.isQuiet, one: want(way, report, { period, id, isFirst }, run) })
  }
  const options = { run: randomUUID(), now, rules: { ...effectTimes, limits, digest } }
  const done = await runEffects(
    ledger,
    wanted.map(({ one }) => one),
    options,
  )
  const reports = done.map((effect, at) => reportOf(way.way, wanted[at], effect))
  return { reports, skipped, reported: readReported((await ledger.read()).lines) }
}

function periodsOf(reported: SentBy['reported'], { again, kinds, zone, now }: SendRun) {
  if (again !== null) return { periods: [again], skipped: 0 }
  const all = kinds.map((kind) => {
    const known = [...(reported.get(kind) ?? [])].map(
      ([name, { state }]) => [name, state === 'done'] as const,
    )
    return duePeriods(kind, new Map(known), now(), zone)
  })
  return {
    periods: all.flatMap(({ due }) => due).sort((a, b) => a.end - b.end),
    skipped: all.reduce((sum, one) => sum + one.skipped, 0),
  }
}

function want<What>(
  { way, door, make }: Way<What>,
  report: OpsReport,
  wanted: WantedPeriod,
  { approval, digest }: SendRun,
): Wanted<What> {
  const { id, period } = wanted
  const { what, says } = make(report, wanted)
  return {
    effect: { id, channel: way, subject: reportSubject(period), hash: digest(says) },
    what,
    door: report.isQuiet ? { ...door, send: async () => ({ state: 'done', receipt: quietReceipt }) } : door,
    approve: () => approval,
    // Whatever it said when it was claimed, it is found by its id.
    recall: async () => what,
  }
}

function reportOf(
  way: SentReport['way'],
  wanted: { period: Period; isQuiet: boolean } | undefined,
  { did, status, waits }: EffectReport,
): SentReport {
  const { state, receipt, failure, doubt } = status
  return {
    way,
    kind: wanted?.period.kind ?? 'week',
    period: wanted?.period.name ?? '',
    isQuiet: wanted?.isQuiet === true,
    did,
    state,
    because: waits,
    reason: state === 'failed' ? (failure?.reason ?? null) : state === 'unknown' ? doubt : null,
    url: receipt?.url ?? null,
  }
}
