/** A real git repository in a folder that somebody else takes away. */
import { execFileSync } from 'node:child_process'
import { writeFolder } from './write-folder.ts'

export interface Repository {
  dir: string
  /** Runs git in the repository and returns what it prints. */
  git(...args: string[]): string
  /** Writes `files` and commits everything there is, on the day `date` of the author's clock. */
  commit(date: string, files?: Record<string, string>): void
}

/** Makes the folder `dir` a repository without commits, shut off from the settings of this machine. */
export function repositoryIn(dir: string): Repository {
  const git = (...args: string[]) => runGit(dir, args)
  git('init', '--quiet', '--initial-branch=main')
  return {
    dir,
    git,
    commit: (date, files = {}) => {
      writeFolder(dir, files)
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
