/** A ledger that was begun at some time, with nothing in it. */
import { execFileSync } from 'node:child_process'
import { ledgerBranch } from '../../pipelines/adapters/effects/ledger-branch.ts'

/** In the bare repository `bare`, `at` milliseconds since 1970; whatever stood on the branch is gone. */
export function beginLedgerAt(bare: string, at: number): void {
  const date = `${Math.floor(at / 1000)} +0000`
  const person = (role: string) => ({
    [`GIT_${role}_NAME`]: 'Ada',
    [`GIT_${role}_EMAIL`]: 'ada@example.org',
    [`GIT_${role}_DATE`]: date,
  })
  const env = { ...process.env, ...person('AUTHOR'), ...person('COMMITTER') }
  const git = (args: string[], input = '') =>
    execFileSync('git', args, { cwd: bare, env, input, encoding: 'utf8' }).trim()
  const commit = git(['commit-tree', '-m', 'Begin', git(['mktree'])])
  git(['update-ref', `refs/heads/${ledgerBranch}`, commit])
}
