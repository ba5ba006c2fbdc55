/** How each workflow stood at an instant, from what was seen of it by then. */
import type { Observation, RunSeen, WorkflowState } from '../../schemas/observation.ts'
import { compareText } from '../paths.ts'
import { lastRunButOne, type ScheduledWorkflow } from './workflow-schedules.ts'

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
  /** Whether two runs of its schedule were due, and none succeeded since the first of them. */
  isSilent: boolean
}

/** What GitHub says of a run that failed. */
const failed: ReadonlySet<string> = new Set(['failure', 'timed_out', 'startup_failure'])

export function hasFailed({ conclusion }: Pick<RunSeen, 'conclusion'>): boolean {
  return failed.has(conclusion)
}

/** GitHub begins scheduled runs late, now and then by hours. */
const patience = 6 * 3_600_000

/**
 * By what was seen until `instant`, and by the schedules that stood then. Of a workflow that is gone since nothing is
 * told, and of none where nothing was ever seen. In the order of their files.
 */
export function workflowHealth(
  observations: readonly Observation[],
  scheduled: readonly ScheduledWorkflow[],
  instant: number,
): WorkflowHealth[] {
  const seen = observations
    .filter(({ kind, at }) => (kind === 'run' || kind === 'workflow') && Date.parse(at) <= instant)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const [first] = seen
  if (first === undefined) return []
  const runs = Map.groupBy(
    seen.filter((one) => one.kind === 'run'),
    ({ file }) => file,
  )
  const states = new Map(seen.flatMap((one) => (one.kind === 'workflow' ? [[one.file, one] as const] : [])))
  const plans = new Map(scheduled.map((one) => [one.file, one]))
  return [...new Set([...runs.keys(), ...states.keys(), ...plans.keys()])]
    .sort(compareText)
    .map((file) => {
      const plan = plans.get(file)
      const health = healthOf({ file, name: plan?.name ?? file }, runs.get(file) ?? [], states.get(file))
      const isSilent =
        health.state === 'active' && isOverdue(plan, health.lastSuccess ?? Date.parse(first.at), instant)
      return { ...health, isSilent }
    })
    .filter(({ state }) => state !== 'deleted')
}

/** Whether two scheduled runs were due since `last`: the last success, or where there was none the first that was ever seen. */
function isOverdue(plan: ScheduledWorkflow | undefined, last: number, instant: number): boolean {
  if (plan === undefined) return false
  const due = lastRunButOne(plan.schedules, instant - patience)
  return due !== null && Math.max(last, plan.since) < due
}

function healthOf(
  planned: { file: string; name: string },
  runs: readonly RunSeen[],
  state: WorkflowState | undefined,
): Omit<WorkflowHealth, 'isSilent'> {
  const jobs = [...new Set(runs.flatMap((run) => (run.jobs ?? []).map(({ name }) => name)))].sort(compareText)
  return {
    file: planned.file,
    name: state?.name ?? runs.at(-1)?.workflow ?? planned.name,
    state: state?.state ?? 'active',
    lastSuccess: latest(runs.filter(({ conclusion }) => conclusion === 'success')),
    jobs: jobs.map((name) => ({ name, lastSuccess: latest(runs.filter((run) => succeededIn(run, name))) })),
    conclusion: runs.findLast((run) => run.conclusion === 'success' || hasFailed(run))?.conclusion ?? null,
  }
}

function succeededIn({ jobs }: RunSeen, name: string): boolean {
  return (jobs ?? []).some((job) => job.name === name && job.conclusion === 'success')
}

function latest(runs: readonly RunSeen[]): number | null {
  const last = runs.at(-1)
  return last ? Date.parse(last.at) : null
}
