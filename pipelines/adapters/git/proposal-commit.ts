/**
 * The one commit of a proposal's branch. It says on which commit it was made, and follows
 * from that and its files alone: the same proposal is the same commit on every machine.
 */
import type { Git } from './open-git.ts'

const name = 'System-of-One'

/** An address that can belong to nobody (RFC 2606): a commit with it is a program's. */
const email = 'proposals@system-of-one.invalid'

export interface ProposalCommit {
  /** The commit that it changes. */
  base: string
  message: string
  /** Of the files that were changed, in the repository. */
  paths: readonly string[]
}

/** Makes the commit of what stands in the checkout of `git`, and returns its id. No branch leads to it. */
export async function makeCommit(git: Git, { base, message, paths }: ProposalCommit): Promise<string> {
  await git(['--literal-pathspecs', 'add', '--force', '--', ...paths])
  const tree = (await git(['write-tree'])).trim()
  const seconds = (await git(['show', '--no-patch', '--format=%ct', base])).trim()
  const date = `@${seconds} +0000`
  const person = (role: string) => ({
    [`GIT_${role}_NAME`]: name,
    [`GIT_${role}_EMAIL`]: email,
    [`GIT_${role}_DATE`]: date,
  })
  const env = { ...person('AUTHOR'), ...person('COMMITTER') }
  const text = `${message}\n\n${trailer} ${base}\n`
  return (await git(['commit-tree', tree, '-p', base, '-m', text], env)).trim()
}

/** Whether `commit` was made here and nothing was added to it: one of a person is never overwritten. */
export async function isOwnCommit(git: Git, commit: string): Promise<boolean> {
  const shown = await git(['show', '--no-patch', '--format=%ce%n%P%n%B', commit])
  const [committer, parents, ...message] = shown.trim().split('\n')
  return committer === email && message.at(-1) === `${trailer} ${parents}`
}

const trailer = 'Proposed-On:'
