/** Each command of each workflow runs as it stands there, and does there what it is for. */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { renderPost } from '../../src/garden/posts/render-post.ts'
import type { Post } from '../../src/schemas/post.ts'
import { type FakeMastodon, startMastodon } from '../fakes/channels/fake-mastodon.ts'
import { startGithub } from '../fakes/github-server.ts'
import { projectRoot } from '../fakes/run-one.ts'
import { readWorkflow } from './read-workflow.ts'
import { type RehearsedStep, rehearse, type Stage, shareProject } from './rehearse.ts'

interface Rehearsed {
  stage: Stage
  mastodon: FakeMastodon
  /** The clone of each job. */
  clones: Record<string, string>
  steps: RehearsedStep[]
  /** Of all jobs. */
  summary: string
}

/** What is expected after all jobs of a workflow. */
const ends: Record<string, (rehearsed: Rehearsed) => void> = {
  'ci.yml': ({ steps }) => {
    expect(steps.map(({ command }) => command)).toEqual(['.ci/run'])
    expect(steps[0]?.output).toContain('npm test was asked for')
  },
  'distribute.yml': ({ stage: { github, bare }, mastodon, steps }) => {
    expect(mastodon.posts.map(({ text }) => text)).toEqual([approved.text])
    const file = `one/ledger:effects/post-${new Date().getUTCFullYear()}.jsonl`
    const ledger = execFileSync('git', ['show', file], { cwd: bare, encoding: 'utf8' })
    const states = ledger
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).state)
    expect(states).toEqual(['proposed', 'approved', 'claimed', 'done'])
    expect(github.pulls.map(({ branch }) => branch)).toEqual(['one/posts'])
    for (const { output } of steps) expect(output).not.toContain(mastodon.token)
  },
  'publish.yml': ({ clones }) => {
    for (const file of ['index.html', 'rss.xml', 'notes/index.html'])
      expect([file, existsSync(join(clones['build'] ?? '', 'dist', file))]).toEqual([file, true])
  },
  'report.yml': ({ stage: { github, bare }, clones, steps, summary }) => {
    const [issue, ...others] = github.issues.all
    expect([issue?.title, others]).toEqual([expect.stringMatching(/: report of \d{4}-W\d\d$/), []])
    const sent = steps.find(({ command }) => command === 'npx one report --send')
    expect(sent?.output).toContain('by issue: sent, https://github.example/ada/garden/issues/1')
    const file = `one/ledger:effects/report-${new Date().getUTCFullYear()}.jsonl`
    expect(execFileSync('git', ['show', file], { cwd: bare, encoding: 'utf8' })).toContain('"state":"done"')
    // The summary of the job shows what the issue does.
    const [report = ''] = (issue?.body ?? '').split('\n\n<!-- one:report')
    expect(report).toMatch(/^## /)
    expect(summary).toContain(report)
    expect(readFileSync(join(clones['send'] ?? '', 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  },
  'tend.yml': ({ stage: { github }, steps }) => {
    expect(github.pulls.map(({ branch }) => branch)).toContain('one/links')
    expect(steps.at(-1)?.output).toContain('There is nothing new of pages of other sites.')
  },
}

const address = 'https://garden.example/notes/rehearsal/'
const approved: Post = {
  channel: 'mastodon',
  to: '',
  note: 'rehearsal',
  url: address,
  lang: 'en',
  title: '',
  tags: [],
  text: `All that is done twice was rehearsed once. ${address}`,
}

/** A note, a post on it that its owner committed, and the channel that it goes to. */
function distribution(server: string): Record<string, string> {
  const settings = {
    title: 'Rehearsal',
    url: 'https://garden.example',
    distribution: { approvers: ['ada'], channels: { mastodon: { server } } },
  }
  return {
    'garden.config.ts': `export default ${JSON.stringify(settings)}\n`,
    'src/content/notes/rehearsal.md': '---\nguid: rehearsal\n---\n# Rehearsal\n\nDone once.\n',
    'src/content/notes/.one/posts/mastodon/rehearsal.md': renderPost({ ...approved, to: server }) ?? '',
  }
}

/** No test reaches a network: all hosts that the sample notes name are left out. */
function hermetic(): Record<string, string> {
  const notes = globSync('src/content/notes/**/*.md', { cwd: projectRoot })
  const texts = notes.map((path) => readFileSync(join(projectRoot, path), 'utf8')).join('\n')
  const hosts = [...texts.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host)
  const settings = { title: 'Rehearsal', url: 'https://garden.example', webIgnore: [...new Set(hosts)] }
  return { 'garden.config.ts': `export default ${JSON.stringify(settings)}\n` }
}

/** What a workflow finds besides the project. */
function changesFor(name: string, mastodon: string): Record<string, string> {
  if (name === 'distribute.yml') return { ...hidden(mastodon), ...distribution(mastodon) }
  return name === 'tend.yml' ? { ...hidden(mastodon), ...hermetic() } : hidden(mastodon)
}

/** A word that no log of a public repository may say. */
const secret = 'Quillfeather'

/** A note that is not published, with a post on it, and one that is and speaks of it. */
function hidden(server: string): Record<string, string> {
  const properties = `draft: true\nguid: hidden\ntitle: The ${secret} deal\naliases: [${secret} alias]\ntags: [${secret}]`
  const post = { ...approved, to: server, note: secret.toLowerCase(), text: `Of ${secret}. ${address}` }
  const notes = 'src/content/notes'
  return {
    [`${notes}/${secret}.md`]: `---\n${properties}\n---\nTo [[Rehearsal]] and [[lost ${secret}]].\n`,
    [`${notes}/speaks.md`]: `# Speaks\n\nOf [[${secret}]], [[The ${secret} deal|that]] and [[${secret} alias]].\n`,
    [`${notes}/.one/posts/mastodon/${secret.toLowerCase()}.md`]: renderPost(post) ?? '',
  }
}

describe.for(globSync('.github/workflows/*.yml', { cwd: projectRoot }))(
  '%s',
  { timeout: 180_000 },
  (path) => {
    it('runs to its end', async () => {
      const name = path.replace(/.*\//, '')
      const workflow = await readWorkflow(name, readFileSync(join(projectRoot, path), 'utf8'))
      if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
      const mastodon = await startMastodon()
      onTestFinished(() => mastodon.close())
      const bare = shareProject(changesFor(name, mastodon.url))
      const secrets = { MASTODON_TOKEN: mastodon.token }
      const stage = { bare, github: await startGithub(bare), secrets }
      const rehearsed: Rehearsed = { stage, mastodon, clones: {}, steps: [], summary: '' }
      for (const [id, job] of Object.entries(workflow.jobs)) {
        const { clone, steps, summary } = await rehearse(job, stage)
        for (const step of steps) expect(step).toMatchObject({ code: 0 })
        expect(steps.map(({ command }) => command)).toEqual(job.steps.flatMap(({ run }) => run ?? []))
        rehearsed.clones[id] = clone
        rehearsed.steps.push(...steps)
        rehearsed.summary += summary
      }
      const said = [rehearsed.steps, rehearsed.summary, stage.github.issues.all, stage.github.pulls]
      expect(JSON.stringify(said)).not.toMatch(new RegExp(secret, 'i'))
      expect(ends).toHaveProperty([name])
      ends[name]?.(rehearsed)
    })
  },
)
