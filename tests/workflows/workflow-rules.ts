/**
 * What a workflow of a garden may be: no logic, no right that it does not use, nothing of
 * strangers near secrets. A rule returns the places that break it.
 */
import type { Job, Step, Workflow } from './read-workflow.ts'

type Rule = (workflow: Workflow, text: string) => string[]

/** One command and its arguments: what else there is to decide, the command decides. */
const plainCommand = /^[\w./-]+(?: [\w./:=-]+)*$/
const pinnedAction = /^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
const secret = /\bsecrets\.|\bsecrets\[|\bgithub\.token\b|\btoJSON\((?:secrets|github)\)/i

/** Events whose texts anybody may write, or that run with rights what anybody wrote. */
const openEvents = new Set([
  'pull_request_target',
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
  'pull_request_review',
  'pull_request_review_comment',
  'fork',
  'watch',
])

/** Commands that read what strangers wrote: who sends webmentions reads the pages that they are for. */
const readsStrangers =
  /\bone (?:webmentions\b|propose pages\b|links\b.* --check\b|distribute\b(?!.* --except webmention\b))/

export const workflowRules: Readonly<Record<string, Rule>> = {
  'no-rights-by-default': ({ permissions }) =>
    JSON.stringify(permissions) === '{}' ? [] : ['permissions at the top'],

  'rights-by-job': ({ jobs }) =>
    namesOf(jobs, ({ permissions }) => typeof permissions !== 'object' || 'write-all' in permissions),

  'pinned-actions': (_, text) => (text.match(/\buses:.*/g) ?? []).filter((use) => !pinnedAction.test(use)),

  'pinned-runner': ({ jobs }) =>
    namesOf(jobs, (job) => !/^[a-z]+-\d+(?:\.\d+)?(?:-arm)?$/.test(String(job['runs-on']))),

  'time-limit': ({ jobs }) =>
    namesOf(jobs, (job) => !(job['timeout-minutes'] !== undefined && job['timeout-minutes'] <= 60)),

  'one-plain-command': (workflow) =>
    stepsOf(workflow).flatMap(({ run }) => (run === undefined || plainCommand.test(run) ? [] : [run])),

  'nothing-of-an-event-in-a-command': (workflow) =>
    stepsOf(workflow).flatMap(({ run }) => (run?.includes('${{') ? [run] : [])),

  'nothing-of-an-event-in-a-variable': (workflow) =>
    stepsOf(workflow).flatMap(({ env }) =>
      Object.entries(env).flatMap(([name, value]) =>
        /\bgithub\.(?:event|head_ref)\b/.test(value) ? [name] : [],
      ),
    ),

  'secrets-in-steps-alone': ({ env, jobs }) =>
    [env, ...Object.values(jobs).map((job) => job.env)].flatMap((variables) =>
      Object.keys(variables).filter((name) => secret.test(variables[name] ?? '')),
    ),

  'secrets-for-commands-of-ours': (workflow) =>
    stepsOf(workflow)
      .filter((step) => holdsSecret(step) && !/^npx one /.test(step.run ?? ''))
      .map(({ run, uses }) => run ?? uses ?? ''),

  'no-credentials-left': (workflow) =>
    stepsOf(workflow).flatMap(({ uses, with: inputs }) =>
      uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false ? [uses] : [],
    ),

  'own-code-alone': (workflow) =>
    stepsOf(workflow).flatMap(({ uses, with: inputs }) =>
      uses?.startsWith('actions/checkout@') && ('ref' in inputs || 'repository' in inputs) ? [uses] : [],
    ),

  'closed-events': ({ on }) => Object.keys(on).filter((event) => openEvents.has(event)),

  'follows-its-own-branch': ({ on }) =>
    'workflow_run' in on && !/"branches":\["main"\]/.test(JSON.stringify(on['workflow_run']))
      ? ['workflow_run']
      : [],

  'writers-wait-their-turn': ({ concurrency, jobs }) => {
    if (!concurrency) return ['concurrency']
    const writes = Object.values(jobs).some(({ permissions }) => rightTo('contents', permissions) === 'write')
    const waits = concurrency.queue === 'max' && concurrency['cancel-in-progress'] !== true
    return writes && !waits ? ['concurrency'] : []
  },

  'pull-requests-hold-nothing': ({ on, jobs }) =>
    'pull_request' in on
      ? namesOf(
          jobs,
          (job) =>
            !/github\.event_name != 'pull_request'/.test(job.if ?? '') &&
            (mayWrite(job) || job.steps.some(holdsSecret)),
        )
      : [],

  'no-writing-in-forks': ({ on, jobs }) =>
    namesOf(
      jobs,
      (job) =>
        ('schedule' in on || 'workflow_run' in on) &&
        (mayWrite(job) || job.steps.some(holdsSecret)) &&
        !job.if?.includes('!github.event.repository.fork'),
    ),

  'files-in-private-repositories-alone': (workflow) =>
    stepsOf(workflow).flatMap((step) =>
      step.uses?.startsWith('actions/upload-artifact@') &&
      !/github\.event\.repository\.private/.test(step.if ?? '')
        ? [step.uses]
        : [],
    ),

  'never-all-three': ({ jobs }) =>
    namesOf(
      jobs,
      (job) =>
        mayWrite(job) &&
        job.steps.some(holdsLastingSecret) &&
        job.steps.some(({ run }) => readsStrangers.test(run ?? '')),
    ),
}

/** Each broken rule of `workflow` with where it is broken. */
export function brokenRules(workflow: Workflow, text: string): Record<string, string[]> {
  const found = Object.entries(workflowRules).map(([name, rule]) => [name, rule(workflow, text)] as const)
  return Object.fromEntries(found.filter(([, places]) => places.length > 0))
}

function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

function namesOf(jobs: Workflow['jobs'], breaks: (job: Job) => boolean): string[] {
  return Object.keys(jobs).filter((name) => jobs[name] !== undefined && breaks(jobs[name]))
}

function rightTo(name: string, rights: Job['permissions']): string | undefined {
  return typeof rights === 'object' ? rights[name] : rights
}

function mayWrite({ permissions }: Job): boolean {
  return typeof permissions === 'object' && Object.values(permissions).includes('write')
}

function holdsSecret(step: Step): boolean {
  return givenTo(step).some((value) => secret.test(value))
}

/** Of the token of the job itself nothing is left when the job is over. */
function holdsLastingSecret(step: Step): boolean {
  return givenTo(step).some((value) => /\bsecrets\b/.test(value))
}

function givenTo(step: Step): string[] {
  return [...Object.values(step.env), ...Object.values(step.with)].map(String)
}
