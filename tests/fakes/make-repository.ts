/** A real git repository on disk for one test. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeVault } from './make-vault.ts'

export interface Repository {
  dir: string
  /** Runs git in the repository and returns what it prints. */
  git(...args: string[]): string
  /** Writes `files` and commits everything there is, on the day `date` of the author's clock. */
  commit(date: string, files?: Record<string, string>): void
}

/** An empty repository, shut off from the settings of this machine. It is gone when the test is. */
export function makeRepository(): Repository {
  const dir = makeVault({})
  const git = (...args: string[]) => runGit(dir, args)
  git('init', '--quiet', '--initial-branch=main')
  return {
    dir,
    git,
    commit: (date, files = {}) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        writeFileSync(join(dir, path), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'x', '--date', date)
    },
  }
}

function runGit(cwd: string, args: string[]): string {
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  }
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
