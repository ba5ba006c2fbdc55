/**
 * A rehearsal of workflows: the commands of their jobs as GitHub would run them, in a fresh
 * clone each, in order. Actions are not run, and `npm` stands for itself but in
 * two cases: `npm ci` finds what is installed here, `npm test` says that it was asked for.
 */
import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandEnv } from '../fakes/command-env.ts'
import type { FakeGithub } from '../fakes/github-server.ts'
import { fakeToken } from '../fakes/github-server.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { projectRoot } from '../fakes/run-one.ts'
import type { Job } from './read-workflow.ts'

export interface RehearsedStep {
  command: string
  code: number
  output: string
}

/** A bare repository whose `main` is the project as it lies here, with `changes` in a commit of their own. */
export function shareProject(changes: Record<string, string> = {}): string {
  const dir = makeVault({})
  const [bare, own] = [join(dir, 'bare.git'), join(dir, 'own')]
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', [...author, ...args], { cwd, env: commandEnv(), stdio: ['ignore', 'ignore', 'pipe'] })
  git(dir, 'clone', '--quiet', '--no-checkout', projectRoot, own)
  git(own, 'checkout', '--quiet', '-B', 'main')
  git(own, `--work-tree=${projectRoot}`, 'add', '--all')
  git(own, 'commit', '--quiet', '--allow-empty', '--message=As it lies here')
  git(own, 'reset', '--quiet', '--hard')
  for (const [path, text] of Object.entries(changes)) {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), text)
  }
  git(own, 'add', '--all')
  git(own, 'commit', '--quiet', '--allow-empty', '--message=Changes')
  git(dir, 'init', '--quiet', '--bare', '--initial-branch=main', bare)
  git(own, 'push', '--quiet', bare, 'main')
  return bare
}

export interface Stage {
  bare: string
  github: FakeGithub
  /** By their names on GitHub. */
  secrets?: Record<string, string>
}

/** Runs the commands of `job` until one fails, and returns them with the clone that they ran in. */
export async function rehearse(
  job: Job,
  { bare, github, secrets = {} }: Stage,
): Promise<{ clone: string; steps: RehearsedStep[]; summary: string }> {
  const clone = join(makeVault({}), 'clone')
  execFileSync('git', ['clone', '--quiet', bare, clone], { env: commandEnv() })
  const tools = npmFor(clone)
  const event = makeVault({ 'event.json': JSON.stringify({ repository: { fork: false, private: false } }) })
  const env = commandEnv({
    PATH: `${tools}:${process.env['PATH']}`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.api,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: join(event, 'event.json'),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_STEP_SUMMARY: join(tools, 'summary.md'),
  })
  const steps: RehearsedStep[] = []
  for (const step of job.steps) {
    if (step.run === undefined) continue
    const own = Object.entries(step.env).map(([name, value]) => [name, evaluate(value, secrets)] as const)
    const ran = await run(step.run, clone, { ...env, ...Object.fromEntries(own) })
    steps.push(ran)
    if (ran.code !== 0) break
  }
  const told = join(tools, 'summary.md')
  return { clone, steps, summary: existsSync(told) ? readFileSync(told, 'utf8') : '' }
}

/** What an expression of a step's environment comes to. */
function evaluate(text: string, secrets: Record<string, string>): string {
  return text.replace(/\$\{\{ ([\w.]+) \}\}/g, (whole, name: string) => {
    if (name === 'github.token') return fakeToken
    if (name.startsWith('secrets.')) return secrets[name.slice('secrets.'.length)] ?? ''
    throw new Error(`no rehearsal knows ${whole}`)
  })
}

/** The shell of a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
function run(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<RehearsedStep> {
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024 }
    execFile('bash', ['-e', '-c', command], options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 128) : 0
      resolve({ command, code, output: stdout + stderr })
    })
  })
}

/** A folder with an `npm` for the clone at `clone`. */
function npmFor(clone: string): string {
  const real = execFileSync('which', ['npm'], { env: commandEnv(), encoding: 'utf8' }).trim()
  const modules = join(projectRoot, 'node_modules')
  const script = [
    '#!/bin/sh',
    'case "$1" in',
    `ci) ln -s '${modules}' '${join(clone, 'node_modules')}' ;;`,
    'test) echo "npm test was asked for" ;;',
    `*) exec '${real}' "$@" ;;`,
    'esac',
    '',
  ]
  const dir = makeVault({ npm: script.join('\n') })
  chmodSync(join(dir, 'npm'), 0o755)
  return dir
}
