/** `one propose` as a job runs it: against a GitHub of its own, and killed at any moment. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { commandEnv } from '../fakes/command-env.ts'
import { type FakeGithub, fakeToken, startGithub } from '../fakes/github-server.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { projectRoot, runOne } from '../fakes/run-one.ts'
import { type SharedRepository, shareRepository } from '../fakes/shared-repository.ts'
import { notes } from '../pipelines/link/propose-garden.ts'

const draft = { 'oyster.md': '---\ndraft: true\n---\nThe Page Picker and the Task List.\n' }

interface Job extends SharedRepository {
  github: FakeGithub
  env: Record<string, string>
  args: string[]
}

async function openJob(): Promise<Job> {
  const shared = shareRepository({ ...notes, ...draft })
  const github = await startGithub(shared.bare)
  const env = { GITHUB_REPOSITORY: github.repository, GITHUB_TOKEN: fakeToken, GITHUB_API_URL: github.api }
  return { ...shared, github, env, args: ['propose', 'links', '--vault', shared.own.dir] }
}

describe('one propose links', { timeout: 60_000 }, () => {
  it('opens a pull request, and tells counts in the log and links in the summary', async () => {
    const { github, env, args } = await openJob()
    const summary = join(makeVault({ 'summary.md': '# Before\n' }), 'summary.md')
    const job = { env: { ...env, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary } }
    const { code, stdout, stderr } = await runOne(args, job)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Opened: \d+ suggested links in \d+ notes\. https:\/\/github\.example\/ada\/garden\/pull\/1\n/,
    )
    expect(stdout).toMatch(
      /\nOf the suggestions: \d+ not shown, since a note of theirs is not published\.\n$/,
    )
    const written = readFileSync(summary, 'utf8')
    expect(written).toContain('# Before\nOpened: ')
    expect(written).toContain('| <code>Page Picker</code> in line 3 | <code>Page Picker.md</code> |')
    for (const text of [stdout, written, github.pulls[0]?.body]) expect(text).not.toContain('oyster')
    expect(await runOne(args, job)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^As it was: /) })
  })

  it('says what to do where there is no repository', async () => {
    const args = ['propose', 'links', '--vault', makeVault(notes)]
    const { code, stderr } = await runOne(args, { env: { GITHUB_TOKEN: fakeToken } })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^The vault is in no git repository\.\nA pull request is made from .* `--dry-run`/,
      ),
    })
    expect(await runOne([...args, '--dry-run'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Would propose: \d+ suggested links/m),
      stderr: 'There is no `origin` here: this is a plan for the vault as it lies.\n',
    })
  })

  it('prints the same as JSON', async () => {
    const { env, args } = await openJob()
    const { stdout } = await runOne([...args, '--json', '--dry-run'], { env })
    const { outcome, pull, links, withheld } = JSON.parse(stdout)
    expect([outcome, pull, withheld > 0]).toEqual(['planned', null, true])
    expect(links).toContainEqual({
      id: expect.stringMatching(/^[0-9a-z]{8}$/),
      kind: 'mention',
      source: 'first.md',
      target: 'Page Picker.md',
      score: expect.any(Number),
      written: '[[Page Picker]]',
    })
  })

  it('says what it would propose to whoever has no token, and writes nothing', async () => {
    const { env, args, commitOf } = await openJob()
    const { GITHUB_TOKEN: _, ...others } = env
    const refused = await runOne(args, { env: others })
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('`GITHUB_TOKEN`') })
    const { stdout } = await runOne([...args, '--dry-run'], { env })
    expect(stdout).toMatch(/^first\.md\n {2}3:10 .*\n(?:.*\n)*Would propose: \d+ suggested links/)
    expect(commitOf('one/links')).toBeNull()
  })

  it.each([
    ['no kind', ['propose']],
    ['a kind that there is not', ['propose', 'haikus']],
    ['a vault in no repository', ['propose', 'links', '--vault', '/']],
  ])('ends with 2 for %s', async (_, args) => {
    const env = {
      GITHUB_TOKEN: fakeToken,
      GITHUB_REPOSITORY: 'ada/garden',
      GITHUB_API_URL: 'http://127.0.0.1:9',
    }
    expect(await runOne(args, { env })).toMatchObject({ code: 2 })
  })

  it('asks for the name of the repository where `origin` does not say it', async () => {
    const { env, args } = await openJob()
    const { GITHUB_REPOSITORY: _, ...others } = env
    const { code, stderr } = await runOne(args, { env: others })
    expect([code, stderr]).toEqual([2, expect.stringContaining('`GITHUB_REPOSITORY`')])
  })
})

describe('a run that is killed', { timeout: 60_000 }, () => {
  /** Runs the command and kills it when `reached` settles. */
  async function killAt(
    { args, env }: Job,
    reached: (kill: () => void) => void,
  ): Promise<NodeJS.Signals | null> {
    const command = [join(projectRoot, 'scripts', 'one.mjs'), ...args]
    const child: ChildProcess = spawn(process.execPath, command, {
      cwd: projectRoot,
      env: commandEnv(env),
      stdio: 'ignore',
    })
    reached(() => child.kill('SIGKILL'))
    return new Promise((resolve) => {
      child.on('close', (_, signal) => resolve(signal))
    })
  }

  it.each([
    ['before it has a checkout', 'GET', 'none'],
    ['when all but the pull request is there', 'POST', 'its own'],
  ] as const)('%s is completed by the next', async (_, method, branch) => {
    const job = await openJob()
    const end = '/pulls'
    const signal = await killAt(job, (kill) => {
      job.github.faults.push({ method, end, status: 500, before: async () => kill() })
    })
    expect(signal).toBe('SIGKILL')
    expect([job.github.pulls, job.commitOf('one/links') === null]).toEqual([[], branch === 'none'])
    await completed(job)
  })

  it.each(['fetch', 'worktree add', 'write-tree'])(
    'as it begins to %s is completed by the next',
    { timeout: 60_000 },
    async (step) => {
      const job = await openJob()
      const git = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
      const script = `#!/bin/sh\ncase "$*" in *"${step}"*) kill -9 $PPID;; esac\nexec ${git} "$@"\n`
      const bin = makeVault({ git: script })
      chmodSync(join(bin, 'git'), 0o755)
      const env = { ...job.env, PATH: `${bin}:${process.env['PATH']}` }
      expect(await killAt({ ...job, env }, () => {})).toBe('SIGKILL')
      await completed(job)
    },
  )

  it('while it pushes is completed by the next', async () => {
    const job = await openJob()
    const [hook, reached] = [join(job.bare, 'hooks', 'pre-receive'), join(job.bare, 'reached')]
    writeFileSync(hook, '#!/bin/sh\ntouch reached\nsleep 1\n', { mode: 0o755 })
    const signal = await killAt(job, (kill) => {
      vi.waitUntil(() => existsSync(reached), { timeout: 30_000 }).then(kill, kill)
    })
    expect([signal, job.github.pulls]).toEqual(['SIGKILL', []])
    // The git that it started goes on by itself.
    await vi.waitUntil(() => job.commitOf('one/links') !== null, { timeout: 10_000 })
    rmSync(hook)
    await completed(job)
  })

  async function completed({ args, env, github, own, commitOf }: Job): Promise<void> {
    expect(await runOne(args, { env })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Opened: /) })
    const commit = commitOf('one/links')
    expect(await runOne(args, { env })).toMatchObject({ stdout: expect.stringMatching(/^As it was: /) })
    expect([commitOf('one/links'), github.pulls.length]).toEqual([commit, 1])
    expect(own.git('worktree', 'list').trim().split('\n').length).toBe(1)
    expect(own.git('status', '--porcelain')).toBe('')
  }
})
