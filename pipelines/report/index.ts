/** Tells how the garden and its machinery stood at an instant: a pure function of the repository, the settings and the zone. */
import { realpath } from 'node:fs/promises'
import { type ChosenPeriod, choosePeriod, type ReportQuestion } from '../../src/garden/ops/choose-period.ts'
import { makeReport } from '../../src/garden/ops/make-report.ts'
import type { OpsReport } from '../../src/garden/ops/ops-report.ts'
import { dayAt, periodsUpTo } from '../../src/garden/ops/period.ts'
import type { Snapshot } from '../../src/garden/ops/snapshot.ts'
import { findRepository } from '../adapters/git/find-repository.ts'
import { openGit } from '../adapters/git/open-git.ts'
import { type History, readHistory, standingCommit } from '../adapters/ops/standing-commit.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
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
  const history = await readHistory(root)
  const periods = periodsUpTo(period, drawn, zone)
  const ends = periods.map(({ end }) => Math.min(end - 1, last))
  const moments = ends.map((instant) => momentAt(history, instant, chosen))
  const snapshots = await readSnapshots(
    world,
    place,
    { git: openGit(root), prefix },
    moments.flatMap((one) => one ?? []),
  )
  const past = periods.map((one, at) => ({ period: one, snapshot: snapshotAt(snapshots, moments[at]) }))
  const [earlier, before, now] = past.slice(-3).map(({ snapshot }) => snapshot)
  return makeReport(chosen, {
    period,
    previous: periods.at(-2) ?? period,
    zone,
    last,
    now: now ?? null,
    before: before ?? null,
    earlier: earlier ?? null,
    past,
    effects: [],
    damaged: [],
    posts: [],
    spend: [],
    limits: null,
  })
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
