/** The files that run the project elsewhere: they hold no logic, no open rights and no moving parts. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readWorkflow, stepSchema, type Workflow } from './workflows/read-workflow.ts'
import { brokenRules } from './workflows/workflow-rules.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** As GitHub writes it. */
const expression = (text: string) => `\${{ ${text} }}`

async function workflowAt(path: string): Promise<Workflow> {
  const workflow = await readWorkflow(path, read(path))
  if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
  return workflow
}

describe.for(globSync('.github/workflows/*.yml', { cwd: root }))('%s', (path) => {
  test('is what GitHub can read, and breaks no rule of this house', async () => {
    expect(brokenRules(await workflowAt(path), read(path))).toEqual({})
  })

  test('carries the caches of the garden where it builds it, as the help shows', async () => {
    const { jobs } = await workflowAt(path)
    const builds = Object.values(jobs).filter((job) =>
      job.steps.some(({ run }) => /^npm run build|\bone build\b/.test(run ?? '')),
    )
    const help = read('src/content/notes/help/how-a-build-goes.md')
    const [shown] = stepSchema
      .array()
      .parse(parse(/```yml\n(- uses: actions\/cache@[\s\S]*?)```/.exec(help)?.[1] ?? ''))
    expect(shown?.with['path']).toContain('.cache')
    for (const { steps } of builds)
      expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache@'))).toEqual([shown])
  })
})

describe('tend.yml', async () => {
  const { on, concurrency, jobs } = await workflowAt('.github/workflows/tend.yml')

  test('runs every week and when it is asked to, one run after the other, and in no fork', () => {
    expect(on).toEqual({ schedule: [{ cron: '23 5 * * 1' }], workflow_dispatch: null })
    expect(concurrency).toEqual({ group: 'tend', 'cancel-in-progress': false, queue: 'max' })
    for (const job of Object.values(jobs)) expect(job.if).toBe(expression('!github.event.repository.fork'))
  })

  test('may write pull requests and their branches, and no more', () => {
    const rights = { contents: 'write', 'pull-requests': 'write' }
    expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([rights, rights])
  })

  test('reads what strangers wrote in a job of its own', () => {
    const { pages } = jobs
    expect(pages?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npx one propose pages'])
  })

  test('gives its token to the four commands alone, and nothing of an event to any', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const env = { GITHUB_TOKEN: expression('github.token') }
    expect(steps.filter(({ run }) => run !== undefined)).toMatchObject([
      { run: 'npm ci', env: {} },
      { run: 'npx one propose links', env },
      { run: 'npx one propose syntheses', if: expression('!cancelled()'), env },
      { run: 'npx one propose descriptions', if: expression('!cancelled()'), env },
      { run: 'npm ci', env: {} },
      { run: 'npx one propose pages', env },
    ])
    expect(read('.github/workflows/tend.yml').match(/\$\{\{.*?\}\}/g)).toEqual([
      expression('!github.event.repository.fork'),
      expression('github.token'),
      expression('!cancelled()'),
      expression('github.token'),
      expression('!cancelled()'),
      expression('github.token'),
      expression('!github.event.repository.fork'),
      expression('github.token'),
    ])
  })
})

describe('publish.yml', async () => {
  const { on, concurrency, jobs } = await workflowAt('.github/workflows/publish.yml')
  const { build, deploy } = jobs

  test('publishes what is on main, one run after the other, and shows what a pull request would', () => {
    expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null, workflow_dispatch: null })
    expect(concurrency).toEqual({
      group: `publish-${expression('github.ref')}`,
      'cancel-in-progress': false,
    })
    const uploads = build?.steps.filter(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))
    expect(uploads).toMatchObject([
      {
        if: expression("github.event_name == 'pull_request'"),
        with: { name: 'preview', path: 'dist' },
      },
      { if: expression("github.event_name != 'pull_request'"), with: { path: 'dist' } },
    ])
    expect(build?.steps.find(({ run }) => run === 'npx one check --published')?.if).toBe(
      expression("github.event_name == 'pull_request'"),
    )
    expect(deploy).toMatchObject({
      needs: 'build',
      if: expression("github.event_name != 'pull_request' && github.event.repository.has_pages"),
    })
  })

  test('reads the whole history, which dates the notes', () => {
    expect(build?.steps[0]).toMatchObject({ with: { 'fetch-depth': 0 } })
  })

  test('runs code of the repository where nothing can be written, and none where the site is put up', () => {
    expect(Object.keys(jobs)).toEqual(['build', 'deploy'])
    expect(build?.permissions).toEqual({ contents: 'read' })
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
    expect(deploy?.steps.map(({ uses, run }) => run ?? uses?.replace(/@.*/, ''))).toEqual([
      'actions/deploy-pages',
    ])
    for (const step of Object.values(jobs).flatMap((job) => job.steps)) expect(step.env).toEqual({})
  })
})

describe('distribute.yml', async () => {
  const { on, jobs } = await workflowAt('.github/workflows/distribute.yml')
  const envOf = (name: string) => jobs[name]?.steps.find(({ run }) => run?.startsWith('npx one'))?.env

  test('runs after the site was published, a few times a day and when it is asked to', () => {
    expect(on).toEqual({
      workflow_run: { workflows: ['Publish'], types: ['completed'], branches: ['main'] },
      schedule: [{ cron: '41 */6 * * *' }],
      workflow_dispatch: null,
    })
    // A pull request from a branch called `main` of a fork would pass the filter of branches.
    for (const { if: condition } of Object.values(jobs))
      expect(condition).toContain("github.event.workflow_run.event != 'pull_request'")
  })

  test('holds the secrets of channels in one step, and none where pages of strangers are read', () => {
    expect(jobs['send']?.environment).toEqual({ name: 'distribution', deployment: false })
    const secrets = Object.entries(envOf('send') ?? {}).filter(([name]) => name !== 'GITHUB_TOKEN')
    expect(secrets).toEqual(secrets.map(([name]) => [name, expression(`secrets.${name}`)]))
    const help = read('src/content/notes/help/settings.md') + read('src/content/notes/help/commands.md')
    for (const [name] of secrets) expect(help).toContain(`\`${name}\``)
    for (const name of ['propose', 'mention'])
      expect(envOf(name)).toEqual({ GITHUB_TOKEN: expression('github.token') })
  })
})

test('.ci/run runs the test command of the README', () => {
  expect(read('README.md')).toContain('npm ci && npm test')
  expect(read('.ci/run')).toContain('npm ci && npm test')
})

test('the README builds with the steps that the workflow runs', () => {
  expect(read('README.md')).toContain('npm ci && npm run build')
  expect(read('.github/workflows/publish.yml')).toMatch(/- run: npm ci\n +- run: npm run build\n/)
})
