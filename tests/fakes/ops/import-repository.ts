/** Makes a repository of many commits at once, as `git fast-import` reads it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

export interface PlannedCommit {
  /** What the committer's clock said, in milliseconds since 1970: whole seconds. */
  at: number
  /** The files that it writes, and null for those that it takes away. */
  files: Readonly<Record<string, string | null>>
}

/** Makes the folder `dir` a bare repository, and its default branch `main` the history of `commits`. Returns the name of each. */
export function importRepository(dir: string, commits: readonly PlannedCommit[]): string[] {
  mkdirSync(dir, { recursive: true })
  const git = (args: string[], input = '') =>
    execFileSync('git', args, { cwd: dir, env, input, encoding: 'utf8', maxBuffer: 1 << 28 })
  git(['init', '--quiet', '--initial-branch=main', '--bare', '.git'])
  git(['config', 'core.bare', 'false'])
  git(['fast-import', '--quiet', '--done'], `${commits.map(renderCommit).join('')}done\n`)
  return git(['rev-list', '--first-parent', '--reverse', 'main']).split('\n').filter(Boolean)
}

function renderCommit({ at, files }: PlannedCommit): string {
  const person = `Ada <ada@example.org> ${at / 1000} +0000`
  const changes = Object.entries(files).map(([path, text]) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${renderData(text)}`,
  )
  return `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n${renderData('x')}${changes.join('')}\n`
}

function renderData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** Shut off from the settings of this machine. */
const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
