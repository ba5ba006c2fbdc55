/** The branches of a remote repository, with all that their newest commits hold. */
import { UserError } from '../../../src/garden/user-error.ts'
import type { Git } from './open-git.ts'

/** The commit of each of `branches` at `origin`, which is then here too; null for a branch that is not there. */
export async function fetchBranches(git: Git, branches: readonly string[]): Promise<(string | null)[]> {
  const refs = branches.map((branch) => `refs/heads/${branch}`)
  const listed = await git(['ls-remote', 'origin', ...refs])
  const commits = new Map(
    listed.split('\n').flatMap((line) => {
      const [commit = '', ref] = line.split('\t')
      return ref === undefined ? [] : [[ref, commit] as const]
    }),
  )
  const there = refs.filter((ref) => commits.has(ref))
  if (there.length > 0) await git(['fetch', '--no-tags', '--no-write-fetch-head', 'origin', ...there])
  for (const commit of commits.values())
    if (!(await hasCommit(git, commit)))
      throw new UserError('The branches at `origin` changed while they were read.', 'Run this again.')
  return refs.map((ref) => commits.get(ref) ?? null)
}

/** Whether `commit` is here, if it must be fetched first: a clone may hold the newest ones alone. */
export async function ensureCommit(git: Git, commit: string): Promise<boolean> {
  if (await hasCommit(git, commit)) return true
  await git(['fetch', '--no-tags', '--no-write-fetch-head', 'origin', commit]).catch(() => '')
  return hasCommit(git, commit)
}

async function hasCommit(git: Git, commit: string): Promise<boolean> {
  return git(['cat-file', '-e', `${commit}^{commit}`]).then(
    () => true,
    () => false,
  )
}
