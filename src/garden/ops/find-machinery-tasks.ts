/** What there is to do about workflows that do not run as they should. */
import type { OpenTask } from './rank-tasks.ts'
import type { ReportScope } from './report-scope.ts'
import { isOff } from './sections/automation.ts'
import { hasFailed, type WorkflowHealth, workflowHealth } from './workflow-health.ts'

export function machineryTasks({ observations, scheduled, last }: ReportScope): OpenTask[] {
  return workflowHealth(observations, scheduled, last).flatMap(taskOf)
}

const plain = {
  note: null,
  url: null,
  detail: null,
  isPublic: true,
  command: null,
  kind: 'workflow',
} as const

function taskOf(health: WorkflowHealth): OpenTask[] {
  const { name, conclusion, isSilent, lastSuccess } = health
  if (isOff(health)) {
    const text = `GitHub has switched the workflow ${name} off, since nothing happened for long: switch it on under Actions.`
    return [{ ...plain, rank: 'alarm', value: 1, effort: 1, text }]
  }
  if (isSilent) {
    const text =
      lastSuccess === null
        ? `The workflow ${name} is to run by a schedule, and never succeeded: look under Actions.`
        : `The workflow ${name} missed two runs of its schedule, or they failed: look under Actions.`
    return [{ ...plain, rank: 'alarm', value: 0.9, effort: 2, text }]
  }
  if (conclusion === null || !hasFailed({ conclusion })) return []
  return [
    { ...plain, rank: 'blocks', value: 0.8, effort: 2, text: `The last run of ${name} failed: look at it.` },
  ]
}
