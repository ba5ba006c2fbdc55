/** Tells how the garden and its machinery stood at an instant: a pure function of the repository, the settings and the zone. */
import { realpath } from 'node:fs/promises'
import { type ChosenPeriod, choosePeriod, type ReportQuestion } from '../../src/garden/ops/choose-period.ts'
import { makeReport } from '../../src/garden/ops/make-report.ts'
import type { OpsReport } from '../../src/garden/ops/ops-report.ts'
import { dayAt, periodsUpTo } from '../../src/garden/ops/period.ts'
import type { ScopeSettings } from '../../src/garden/ops/report-scope.ts'
import type { Snapshot } from '../../src/garden/ops/snapshot.ts'
import { limitsOf } from '../adapters/engine/spend-ledger.ts'
import { findRepository } from '../adapters/git/find-repository.ts'
import { openGit } from '../adapters/git/open-git.ts'
import { type History, readHistory, standingCommit } from '../adapters/ops/standing-commit.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { readRecords } from './read-records.ts'
import { type Moment, momentKey, readSnapshots } from './read-snapshots.ts'

/** So many periods are drawn. */
const drawn = 13

/**
 * The report that `question` asks for. Asks no server: what of `origin` is not fetched is not told of. Throws `UserError`
 * for a question that has no answer, and where the vault is in no repository.
 */
export async function report(world: World, place: GardenPlace, question: ReportQuestion): Promise<OpsReport> {
  const chosen = choosePeriod(question)
  const { period, zone, last } = chosen
  const { root, prefix } = await findRepository(
    openGit(await realpath(place.vault)),
    'A report tells what stood when: keep the vault in a repository.',
  )
  const git = openGit(root)
  const history = await readHistory(root)
  if (history.isCutShort) world.notice(cutShort)
  const periods = periodsUpTo(period, drawn, zone)
  const moments = periods.map(({ end }) => momentAt(history, Math.min(end - 1, last), chosen))
  const known = moments.flatMap((moment) => moment ?? [])
  const snapshots = await readSnapshots(world, place, { git, prefix, isCutShort: history.isCutShort }, known)
  const past = periods.map((one, at) => ({ period: one, snapshot: snapshotAt(snapshots, moments[at]) }))
  const [earlier = null, before = null, now = null] = past.slice(-3).map(({ snapshot }) => snapshot)
  const [was, is] = moments.slice(-2).map((moment) => moment?.commit ?? null)
  const records = await readRecords({ git, root, prefix }, { last, now: is ?? null, before: was ?? null })
  const previous = periods.at(-2) ?? period
  const settings = scopeSettings(place, prefix)
  return makeReport(chosen, {
    period,
    previous,
    zone,
    last,
    now,
    before,
    earlier,
    past,
    settings,
    ...records,
  })
}

const cutShort =
  'This clone does not know how its history began: periods before are not told of, nor when notes were last tended. `git fetch --unshallow` brings it.'

function scopeSettings({ settings }: GardenPlace, prefix: string): ScopeSettings {
  const { engine, webRecheckDays } = settings
  const limits = engine ? { currency: engine.currency, ...limitsOf(engine.budget) } : null
  return { prefix, limits, webRecheckDays, expires: settings.report.expires }
}

function momentAt(history: History, instant: number, { zone }: ChosenPeriod): Moment | null {
  const commit = standingCommit(history, instant)
  return commit === null ? null : { commit, day: dayAt(instant, zone) }
}

function snapshotAt(
  snapshots: ReadonlyMap<string, Snapshot>,
  moment: Moment | null | undefined,
): Snapshot | null {
  return (moment && snapshots.get(momentKey(moment))) ?? null
}
