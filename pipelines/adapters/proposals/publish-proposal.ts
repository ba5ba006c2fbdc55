/**
 * Brings a proposal to those who decide: a commit on its branch, then the one pull request
 * of the branch. A run that ends between the two is completed by the next.
 */
import type { FileChange } from '../../../src/schemas/change.ts'
import { applyChanges } from '../changes/apply-changes.ts'
import { makeCommit } from '../git/proposal-commit.ts'
import type { Pull } from '../github/open-github.ts'
import { upsertPull } from '../github/upsert-pull.ts'
import type { Upstream, Workplace } from './with-workplace.ts'

export interface Proposal {
  title: string
  body: string
  /** Of files of the vault. */
  changes: readonly FileChange[]
  /** Files of the vault that were changed in the checkout already. */
  changed: readonly string[]
}

export interface Published {
  pull: Pull
  done: 'opened' | 'updated' | 'unchanged'
}

/** Makes the branch anew where it is not that already. Its base is never pushed to, and nothing of people is overwritten: a branch that changed meanwhile is a `GitFailure`. */
export async function publishProposal(
  workplace: Workplace & Upstream,
  { title, body, changes, changed }: Proposal,
): Promise<Published> {
  const { github, git, place, prefix, branch, base, tip, pulls } = workplace
  const { conflicts } = await applyChanges(place.vault, changes)
  if (conflicts.length > 0) throw new Error('somebody else wrote into the checkout')
  const paths = [...changed, ...changes.map(({ path }) => path)].map((path) => prefix + path)
  const commit = await makeCommit(git, { base: base.commit, message: title, paths })
  const isNew = commit !== tip
  if (isNew) {
    const ref = `refs/heads/${branch}`
    await git(['push', '--quiet', `--force-with-lease=${ref}:${tip ?? ''}`, 'origin', `${commit}:${ref}`])
  }
  const open = pulls.find(({ state }) => state === 'open') ?? null
  const { pull, done } = await upsertPull(github, { branch, base: base.name, title, body }, open)
  return { pull, done: isNew && done === 'unchanged' ? 'updated' : done }
}

/** Closes the open pull request of the branch, with a body that says that nothing is left of it. */
export async function withdrawProposal(
  { github, pulls }: Workplace & Upstream,
  { title, body }: Pick<Proposal, 'title' | 'body'>,
): Promise<Pull | null> {
  const open = pulls.find(({ state }) => state === 'open')
  return open ? github.editPull(open.number, { title, body, close: true }) : null
}
