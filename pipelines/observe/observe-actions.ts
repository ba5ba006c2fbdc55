/** Asks GitHub which workflows ran, how they ended, and whether they run at all. */
import type { Observation, RunSeen, WorkflowState } from '../../src/schemas/observation.ts'
import { GithubError } from '../adapters/github/github-error.ts'
import {
  type Actions,
  type ActionsJob,
  type ActionsRun,
  type ActionsWorkflow,
  openActions,
} from '../adapters/github/open-actions.ts'
import type { GithubAccess } from '../adapters/github/request-github.ts'

export interface ActionsSeen {
  seen: Observation[]
  /** Runs that are left for the next time. */
  left: number
  /** Why not all could be asked; null where all could. */
  gap: string | null
}

interface Asked {
  branch: string
  known: readonly Observation[]
  now: number
}

const day = 86_400_000

/** GitHub keeps what jobs said for so long. */
const lookBack = 90 * day

/** Of each run one or two more requests are made. GitHub takes a thousand in an hour with the token of a job, and sixty without a token. */
const mostRuns = { withToken: 200, without: 20 }

/** What is recorded already is not asked for again. Never throws for what GitHub does not say. */
export async function observeActions(
  access: GithubAccess,
  { branch, known, now }: Asked,
): Promise<ActionsSeen> {
  const actions = openActions(access)
  const seen: Observation[] = []
  try {
    const workflows = await actions.workflows()
    seen.push(...workflows.map((one) => stateSeen(one, now)), ...goneSince(workflows, known, now))
    const recorded = new Set(known.flatMap((one) => (one.kind === 'run' ? [`${one.id} ${one.attempt}`] : [])))
    const runs = (await actions.runs(branch, now - lookBack)).filter(
      // What is proposed says nothing of what runs by itself.
      ({ id, run_attempt = 1, event }) =>
        !recorded.has(`${id} ${run_attempt}`) && !event.startsWith('pull_request'),
    )
    const few = runs.slice(0, access.token === null ? mostRuns.without : mostRuns.withToken)
    const names = new Map(workflows.map(({ id, name }) => [id, name]))
    for (const run of few) seen.push(await readRun(actions, run, names.get(run.workflow_id)))
    return { seen, left: runs.length - few.length, gap: null }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    return { seen, left: 0, gap: error.message }
  }
}

function stateSeen({ path, name, state }: ActionsWorkflow, now: number): WorkflowState {
  return {
    kind: 'workflow',
    v: 1,
    at: new Date(now).toISOString(),
    file: path,
    name: name.slice(0, 300),
    state,
  }
}

/** Workflows on record that GitHub lists no more. */
function goneSince(
  workflows: readonly ActionsWorkflow[],
  known: readonly Observation[],
  now: number,
): WorkflowState[] {
  const listed = new Set(workflows.map(({ path }) => path))
  const recorded = new Map(
    known.flatMap((one) => (one.kind === 'workflow' ? [[one.file, one.name] as const] : [])),
  )
  return [...recorded]
    .filter(([path]) => !listed.has(path))
    .map(([path, name]) => stateSeen({ id: 0, path, name, state: 'deleted' }, now))
}

/** `workflow`: its name; a run may have a name of its own, which says what it is of. */
async function readRun(actions: Actions, run: ActionsRun, workflow: string | undefined): Promise<RunSeen> {
  const jobs = await actions.jobs(run).catch(goneOr<ActionsJob[]>)
  const build = jobs?.flatMap(({ steps = [] }) => steps).find(({ name }) => buildStep.test(name))
  const archives =
    build?.conclusion === 'success' ? await actions.archives(run).catch(goneOr<Map<string, number>>) : null
  const file = run.path.replace(/@.*$/s, '')
  const ends = (jobs ?? []).flatMap(({ completed_at }) => completed_at ?? [])
  return {
    kind: 'run',
    v: 1,
    at: instant(ends.sort().at(-1) ?? run.updated_at),
    id: run.id,
    attempt: run.run_attempt ?? 1,
    file,
    workflow: (workflow ?? file).slice(0, 300),
    event: run.event,
    conclusion: run.conclusion ?? 'neutral',
    begun: instant(run.run_started_at ?? run.created_at),
    jobs:
      jobs?.slice(0, 100).map((job) => ({
        name: job.name.slice(0, 300) || '-',
        conclusion: job.conclusion ?? 'neutral',
        seconds: secondsOf(job) ?? 0,
      })) ?? null,
    buildSeconds: build?.conclusion === 'success' ? secondsOf(build) : null,
    archiveBytes: archives?.get('github-pages') ?? null,
  }
}

/** The name that GitHub gives a step which has none of its own. */
const buildStep = /^Run (?:npm run build|npx one build)\b/

/** What is not there any more is no fault. */
function goneOr<Found>(error: unknown): Found | null {
  if (error instanceof GithubError && (error.status === 404 || error.status === 410)) return null
  throw error
}

function secondsOf({
  started_at,
  completed_at,
}: Pick<ActionsJob, 'started_at' | 'completed_at'>): number | null {
  const seconds = (Date.parse(completed_at ?? '') - Date.parse(started_at ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}

function instant(text: string): string {
  return new Date(text).toISOString()
}
