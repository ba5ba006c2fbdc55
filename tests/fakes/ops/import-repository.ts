/** Makes a repository of many commits at once, as `git fast-import` reads it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface PlannedCommit {
  /** What the committer's clock said, in milliseconds since 1970: whole seconds. */
  at: number
  /** The files that it writes, and null for those that it takes away. */
  files: Readonly<Record<string, string | null>>
}

/** Makes `commits` the history of a branch of the repository in `dir`, which is made where there is none; no file is written beside it. Returns the name of each. */
export function importRepository(dir: string, commits: readonly PlannedCommit[], branch = 'main'): string[] {
  mkdirSync(dir, { recursive: true })
  const git = (args: string[], input = '') =>
    execFileSync('git', args, { cwd: dir, env, input, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!existsSync(join(dir, '.git'))) {
    git(['init', '--quiet', '--initial-branch=main', '--bare', '.git'])
    git(['config', 'core.bare', 'false'])
  }
  git(
    ['fast-import', '--quiet', '--done'],
    `${commits.map((commit) => renderCommit(commit, branch)).join('')}done\n`,
  )
  return git(['rev-list', '--first-parent', '--reverse', branch]).split('\n').filter(Boolean)
}

function renderCommit({ at, files }: PlannedCommit, branch: string): string {
  const person = `Ada <ada@example.org> ${at / 1000} +0000`
  const changes = Object.entries(files).map(([path, text]) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${renderData(text)}`,
  )
  return `commit refs/heads/${branch}\nauthor ${person}\ncommitter ${person}\n${renderData('x')}${changes.join('')}\n`
}

function renderData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** Shut off from the settings of this machine. */
const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
