/** How each workflow stood at an instant, from what was seen of it by then. */
import type { Observation, RunSeen, WorkflowState } from '../../schemas/observation.ts'
import { compareText } from '../paths.ts'

export interface WorkflowHealth {
  file: string
  name: string
  /** Whether GitHub runs it; `active` where nothing was seen of it. */
  state: string
  /** When a run of it succeeded last, and each of its jobs, in milliseconds since 1970; null where none was seen. */
  lastSuccess: number | null
  jobs: { name: string; lastSuccess: number | null }[]
  /** How the last run that was not skipped or cancelled ended; null where there was none. */
  conclusion: string | null
  /** Whether it runs by a schedule, and had no success for more than twice the time that usually lies between two such runs. */
  isSilent: boolean
}

/** What GitHub says of a run that failed. */
const failed: ReadonlySet<string> = new Set(['failure', 'timed_out', 'startup_failure'])

export function hasFailed({ conclusion }: Pick<RunSeen, 'conclusion'>): boolean {
  return failed.has(conclusion)
}

/** Of a workflow that is gone since nothing is told. In the order of their files. */
export function workflowHealth(observations: readonly Observation[], instant: number): WorkflowHealth[] {
  const seen = observations
    .filter(({ at }) => Date.parse(at) <= instant)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const runs = Map.groupBy(
    seen.filter((one) => one.kind === 'run'),
    ({ file }) => file,
  )
  const states = new Map(seen.flatMap((one) => (one.kind === 'workflow' ? [[one.file, one] as const] : [])))
  return [...new Set([...runs.keys(), ...states.keys()])]
    .sort(compareText)
    .map((file) => healthOf(file, runs.get(file) ?? [], states.get(file), instant))
    .filter(({ state }) => state !== 'deleted')
}

function healthOf(
  file: string,
  runs: readonly RunSeen[],
  state: WorkflowState | undefined,
  instant: number,
): WorkflowHealth {
  const lastSuccess = latest(runs.filter(({ conclusion }) => conclusion === 'success'))
  const jobs = [...new Set(runs.flatMap((run) => (run.jobs ?? []).map(({ name }) => name)))].sort(compareText)
  const interval = usualInterval(runs)
  const isActive = state === undefined || state.state === 'active'
  return {
    file,
    name: state?.name ?? runs.at(-1)?.workflow ?? file,
    state: state?.state ?? 'active',
    lastSuccess,
    jobs: jobs.map((name) => ({ name, lastSuccess: latest(runs.filter((run) => succeededIn(run, name))) })),
    conclusion: runs.findLast((run) => run.conclusion === 'success' || hasFailed(run))?.conclusion ?? null,
    isSilent: isActive && interval !== null && instant - (lastSuccess ?? 0) > 2 * interval,
  }
}

function succeededIn({ jobs }: RunSeen, name: string): boolean {
  return (jobs ?? []).some((job) => job.name === name && job.conclusion === 'success')
}

function latest(runs: readonly RunSeen[]): number | null {
  const last = runs.at(-1)
  return last ? Date.parse(last.at) : null
}

/** So many scheduled runs say how often there is one. */
const fewest = 3
const most = 11

/** The middle one of the times between the last scheduled runs, which are late now and then; null where there were too few. */
function usualInterval(runs: readonly RunSeen[]): number | null {
  const byId = new Map(runs.filter(({ event }) => event === 'schedule').map((run) => [run.id, run]))
  if (byId.size < fewest) return null
  const begun = [...byId.values()].map((run) => Date.parse(run.begun)).sort((a, b) => a - b)
  const last = begun.slice(-most)
  const gaps = last.slice(1).map((at, index) => at - (last[index] ?? at))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null
}
