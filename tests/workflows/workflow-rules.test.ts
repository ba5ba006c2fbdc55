/** The rules find what they are for: each edit of a good workflow breaks one of them, or GitHub's own grammar. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkflow } from './read-workflow.ts'
import { brokenRules, workflowRules } from './workflow-rules.ts'

const good = readFileSync(join(import.meta.dirname, 'good.yml'), 'utf8')
const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1'

/** As GitHub writes it. */
const expression = (text: string) => `\${{ ${text} }}`

const ownToken = `npx one propose links\n        env:\n          GITHUB_TOKEN: ${expression('github.token')}`
const lastingSecret = (command: string) =>
  `npx ${command}\n        env:\n          SMTP_PASSWORD: ${expression('secrets.SMTP_PASSWORD')}`

const seeds: [rule: string, from: string, to: string][] = [
  ['no-rights-by-default', 'permissions: {}\n', ''],
  ['no-rights-by-default', 'permissions: {}', 'permissions: read-all'],
  ['rights-by-job', '    permissions:\n      contents: read\n', ''],
  ['pinned-actions', `checkout@${commit}`, 'checkout@v7'],
  ['pinned-actions', ' # v7.0.1', ''],
  ['pinned-runner', 'ubuntu-24.04', 'ubuntu-latest'],
  ['time-limit', '    timeout-minutes: 10\n', ''],
  ['time-limit', 'timeout-minutes: 10', 'timeout-minutes: 360'],
  ['one-plain-command', 'run: npm run build', 'run: npm run build && npm run check'],
  ['one-plain-command', 'run: npm run build', 'run: npm run build | tee log'],
  [
    'nothing-of-an-event-in-a-variable',
    'run: npm run build',
    `run: npm run build\n        env:\n          BRANCH: ${expression('github.head_ref')}`,
  ],
  ['secrets-in-steps-alone', 'jobs:', `env:\n  TOKEN: ${expression('secrets.TOKEN')}\n\njobs:`],
  ['secrets-for-commands-of-ours', 'run: npx one propose links', `uses: ada/post@${commit} # v1.0.0`],
  ['no-credentials-left', 'persist-credentials: false', 'fetch-depth: 0'],
  [
    'own-code-alone',
    'persist-credentials: false',
    `persist-credentials: false\n          ref: ${expression('github.event.workflow_run.head_sha')}`,
  ],
  ['closed-events', '  pull_request:\n', '  pull_request_target:\n'],
  ['closed-events', '  pull_request:\n', '  pull_request:\n  issue_comment:\n'],
  ['follows-its-own-branch', '    branches: [main]\n', ''],
  ['writers-wait-their-turn', '  queue: max\n', ''],
  ['pull-requests-hold-nothing', "github.event_name != 'pull_request' && ", ''],
  ['no-writing-in-forks', ' && !github.event.repository.fork', ''],
  [
    'files-in-private-repositories-alone',
    'run: npm run build',
    `uses: actions/upload-artifact@${commit} # v7.0.0`,
  ],
  ...[
    'one webmentions',
    'one propose pages',
    'one links --web --check',
    'one distribute --send',
    'one distribute --send --except mastodon',
  ].map((command): [string, string, string] => ['never-all-three', ownToken, lastingSecret(command)]),
]

it('breaks no rule as it stands', async () => {
  const workflow = await readWorkflow('good.yml', good)
  if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
  expect(brokenRules(workflow, good)).toEqual({})
})

describe.for(seeds)('%s: %j becomes %j', ([rule, from, to]) => {
  it('breaks that rule and no other', async () => {
    expect(good).toContain(from)
    const bad = good.replace(from, to)
    const workflow = await readWorkflow('bad.yml', bad)
    if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
    expect(Object.keys(brokenRules(workflow, bad))).toEqual([rule])
  })
})

it('says what stands in a command from an event, which is more than one plain command, too', async () => {
  const bad = good.replace('npm run build', `npx one new ${expression('github.event.issue.title')}`)
  const workflow = await readWorkflow('bad.yml', bad)
  if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
  expect(Object.keys(brokenRules(workflow, bad))).toEqual([
    'one-plain-command',
    'nothing-of-an-event-in-a-command',
  ])
})

it('has a seed for each rule', () => {
  const tried = new Set([...seeds.map(([rule]) => rule), 'nothing-of-an-event-in-a-command'])
  expect(new Set(Object.keys(workflowRules))).toEqual(tried)
})

describe.for([
  ['an unknown key', '    timeout-minutes: 10', '    timeout: 10', 'Unexpected value'],
  ['an unknown right', 'contents: read', 'contents: readd', 'Unexpected value'],
  ['an unknown context', 'github.token', 'vault.token', 'Unrecognized named-value'],
  [
    'a step of two kinds',
    'run: npm run build',
    'run: npm run build\n        uses: ada/post@v1',
    'Unexpected value',
  ],
  [
    'a job that is not there',
    '  write:\n',
    '  write:\n    needs: publish\n',
    "depends on unknown job 'publish'",
  ],
  ['no YAML', 'jobs:', 'jobs: [', ''],
] as const)('%s', ([, from, to, said]) => {
  it('is refused by the grammar of GitHub', async () => {
    expect(good).toContain(from)
    expect(await readWorkflow('bad.yml', good.replace(from, to))).toEqual({
      errors: expect.arrayContaining([expect.stringContaining(said)]),
    })
  })
})
