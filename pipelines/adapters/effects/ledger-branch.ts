/** The branch of the ledger: a folder for each of its records, which runs on several machines add to. */
import { randomUUID } from 'node:crypto'
import { UserError } from '../../../src/garden/user-error.ts'
import { commitFiles } from '../git/commit-files.ts'
import { fetchBranches } from '../git/fetch-branches.ts'
import type { Git } from '../git/open-git.ts'
import { pushLeased } from '../git/push-leased.ts'

export const ledgerBranch = 'one/ledger'

/** Whose commits those of this branch are. */
const person = {
  name: 'System-of-One',
  /** It can belong to nobody (RFC 2606). */
  email: 'effects@system-of-one.invalid',
}

/** The whole texts of the files that are to be others, by their path, and what the commit says of it. */
export interface LedgerChange {
  files: ReadonlyMap<string, string>
  message: string
}

/** How often a change is tried where others push in between. */
const mostRounds = 10

/** The newest commit of the branch at `origin`; null where there is no branch yet. Throws `GitFailure`. */
export async function ledgerTip(git: Git): Promise<string | null> {
  return (await fetchBranches(git, [ledgerBranch]))[0] ?? null
}

/** The texts of the files in `folder`, and of those below it, as they were in `commit`, by their path in the repository; none where it is null. */
export async function readLedgerFiles(
  git: Git,
  commit: string | null,
  folder: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  if (commit === null) return files
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', `${folder}/`])
  for (const path of listed.split('\0').filter(Boolean))
    files.set(path, await git(['cat-file', 'blob', `${commit}:${path}`]))
  return files
}

/**
 * Brings `change` to `origin`, made upon `tip`. Returns the newest commit of the branch then, with it in its
 * history; null where another run was faster. Throws `GitFailure` where it cannot be told.
 */
export async function pushToLedger(
  git: Git,
  tip: string | null,
  { files, message }: LedgerChange,
): Promise<{ commit: string; tip: string } | null> {
  // Two runs that add the same in the same second would make the same commit, and both pushes would succeed.
  const unique = `${message}\n\nAdded-By: ${randomUUID()}`
  const commit = await commitFiles(git, { base: tip, files, message: unique, person })
  const now = await pushLeased(git, ledgerBranch, { tip, commit })
  return now === null ? null : { commit, tip: now }
}

/**
 * Changes the files in `folder` as `plan` says, which is asked again with what stands there
 * whenever another run was faster, until it says null: nothing is to be changed.
 */
export async function changeLedger(
  git: Git,
  folder: string,
  plan: (files: ReadonlyMap<string, string>) => LedgerChange | null,
): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const tip = await ledgerTip(git)
    const change = plan(await readLedgerFiles(git, tip, folder))
    if (change === null || (await pushToLedger(git, tip, change)) !== null) return
  }
  throw new UserError(
    `Others kept adding to the branch \`${ledgerBranch}\`, so nothing was added.`,
    'Run this again.',
  )
}
