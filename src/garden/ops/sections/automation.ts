/** How the workflows run that do the work of the garden. */
import { periodChart } from '../chart-of.ts'
import { listItems } from '../list-items.ts'
import type { Figure, Item, Section, Source } from '../ops-report.ts'
import { dayAt, type Period } from '../period.ts'
import type { ReportScope } from '../report-scope.ts'
import { hasFailed, type WorkflowHealth, workflowHealth } from '../workflow-health.ts'

export function automationSection(scope: ReportScope): Section {
  const { observations, scheduled, scheduledBefore, period, previous, last } = scope
  if (!observations.some(({ kind }) => kind === 'run' || kind === 'workflow'))
    return { id: 'automation', figures: [], charts: [], lists: [], gap }
  const now = workflowHealth(observations, scheduled, last)
  const before = workflowHealth(observations, scheduledBefore, period.begin - 1)
  const seen = (id: Figure['id'], value: number, was: number): Figure => {
    return { id, value, before: was, sources: observed }
  }
  const countOf = (all: readonly WorkflowHealth[], is: (one: WorkflowHealth) => boolean) =>
    all.filter(is).length
  return {
    id: 'automation',
    figures: [
      seen('runsFailed', failuresIn(scope, period), failuresIn(scope, previous)),
      seen(
        'workflowsSilent',
        countOf(now, ({ isSilent }) => isSilent),
        countOf(before, ({ isSilent }) => isSilent),
      ),
      seen('workflowsOff', countOf(now, isOff), countOf(before, isOff)),
    ],
    charts: [periodChart(scope.past, 'runsFailed', (one) => failuresIn(scope, one.period))],
    lists: [
      listItems(
        'jobs',
        'Last success',
        now.flatMap((one) => jobItems(one, scope.zone)),
      ),
    ],
    gap: null,
  }
}

const gap = 'Nothing was recorded of workflows: `one observe` does it.'
const observed: Source[] = [{ kind: 'ledger', file: 'observed' }]

/** Whether GitHub has switched it off since nothing happened in the repository for sixty days. */
export function isOff({ state }: WorkflowHealth): boolean {
  return state === 'disabled_inactivity'
}

function failuresIn({ observations, last }: ReportScope, { begin, end }: Period): number {
  const failures = observations.filter(
    (one) =>
      one.kind === 'run' &&
      hasFailed(one) &&
      Date.parse(one.at) >= begin &&
      Date.parse(one.at) < end &&
      Date.parse(one.at) <= last,
  )
  return failures.length
}

function jobItems({ name, state, lastSuccess, jobs, isSilent }: WorkflowHealth, zone: string): Item[] {
  const remark =
    state === 'active' ? (isSilent ? ', silent for too long' : '') : `, ${state.replaceAll('_', ' ')}`
  const item = (text: string, at: number | null): Item => {
    const detail = `${at === null ? 'never' : dayAt(at, zone)}${remark}`
    return { text, note: null, url: null, detail, isPublic: true }
  }
  if (jobs.length === 0) return [item(name, lastSuccess)]
  return jobs.map((job) => item(`${name}: ${job.name}`, job.lastSuccess))
}
