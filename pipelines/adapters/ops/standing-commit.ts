/**
 * Which commit of the default branch stood at an instant. What is here is asked, and no server: the default branch
 * of `origin` as it was last fetched, else the branch that the one checked out follows there, else what is checked out.
 */
import { UserError } from '../../../src/garden/user-error.ts'
import { runGit } from '../run-git.ts'

export interface History {
  /** The newest first, by first parents alone. */
  commits: readonly { commit: string; at: number }[]
  /** Whether this clone does not know how it began. */
  isCutShort: boolean
}

/** The history of the repository at `root`. Throws `UserError` where it has no commit. */
export async function readHistory(root: string): Promise<History> {
  const tip = await findTip(root)
  const said = await runGit(root, [
    'log',
    '--first-parent',
    '--no-show-signature',
    '--format=%H %ct',
    tip,
    '--',
  ])
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository'])
  if (said === null)
    throw new UserError(`The history of \`${tip}\` cannot be read.`, 'Look what `git log` says of it.')
  const commits = said
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', seconds = ''] = line.split(' ')
      return { commit, at: Number(seconds) * 1000 }
    })
  return { commits, isCutShort: shallow?.toString().trim() === 'true' }
}

/**
 * The newest commit whose committer's clock said `instant` or earlier; null before the first. Clocks may go back: of two
 * commits that had come by then, the one that follows upon the other stands.
 */
export function standingCommit({ commits }: History, instant: number): string | null {
  return commits.find(({ at }) => at <= instant)?.commit ?? null
}

async function findTip(root: string): Promise<string> {
  const names = ['refs/remotes/origin/HEAD', '@{upstream}', 'HEAD']
  for (const name of names) {
    const commit = await runGit(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
    if (commit !== null) return commit.toString().trim()
  }
  throw new UserError(
    'The repository of the vault has no commit.',
    'Commit your notes: a report tells what stood when.',
  )
}
