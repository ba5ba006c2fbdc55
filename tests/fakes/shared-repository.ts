/** A garden as people share one: a bare repository, and the clone that its owner works in. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { makeVault } from './make-vault.ts'
import { type Repository, repositoryIn } from './repository-in.ts'

export interface SharedRepository {
  /** The folder of the bare repository. */
  bare: string
  /** The owner's clone, on `main`. */
  own: Repository
  /** Writes files, commits them on `branch` and pushes; the clone is then on `main` again. */
  push(branch: string, files: Record<string, string>): void
  /** A file on a branch of the bare repository; null where it is not there. */
  show(branch: string, path: string): string | null
  commitOf(branch: string): string | null
}

/** A repository whose branch `main` holds `files`. */
export function shareRepository(files: Record<string, string>): SharedRepository {
  const dir = makeVault({})
  const bare = join(dir, 'bare.git')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare])
  const own = repositoryIn(makeVault({}))
  own.git('remote', 'add', 'origin', bare)
  const tryGit = (...args: string[]) => {
    try {
      return execFileSync('git', args, { cwd: bare, encoding: 'utf8', stdio: 'pipe' })
    } catch {
      return null
    }
  }
  const shared: SharedRepository = {
    bare,
    own,
    push: (branch, changed) => {
      own.git('fetch', '--quiet', 'origin')
      if (tryGit('rev-parse', '--verify', `refs/heads/${branch}`) !== null)
        own.git('checkout', '--quiet', '-B', branch, `origin/${branch}`)
      own.commit('2026-01-01T12:00:00Z', changed)
      own.git('push', '--quiet', 'origin', branch)
      own.git('checkout', '--quiet', '-B', 'main', 'origin/main')
    },
    show: (branch, path) => tryGit('show', `${branch}:${path}`),
    commitOf: (branch) => tryGit('rev-parse', '--verify', `refs/heads/${branch}`)?.trim() ?? null,
  }
  own.commit('2026-01-01T12:00:00Z', files)
  own.git('push', '--quiet', 'origin', 'main')
  return shared
}
