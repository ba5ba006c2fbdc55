/** Pushes a commit only where its branch still is what it was made upon: a push that is refused is the lock. */
import { fetchBranches } from './fetch-branches.ts'
import { type Git, GitFailure } from './open-git.ts'

/**
 * Brings `commit` to `branch` of `origin`, whose newest commit was `tip`; null for a branch that was not there. Returns
 * the newest commit of the branch then, with `commit` in it; null where another was faster. Throws `GitFailure`
 * where it cannot be told: the push may have come through or not.
 */
export async function pushLeased(
  git: Git,
  branch: string,
  { tip, commit }: { tip: string | null; commit: string },
): Promise<string | null> {
  const ref = `refs/heads/${branch}`
  try {
    await git(['push', '--quiet', `--force-with-lease=${ref}:${tip ?? ''}`, 'origin', `${commit}:${ref}`])
    return commit
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    const [now = null] = await fetchBranches(git, [branch])
    // Refused for another reason than the lease, or lost on its way: who can tell.
    if (now === tip) throw error
    return now !== null && (await isIn(git, commit, now)) ? now : null
  }
}

/** A push whose answer was lost came through where what stands at `origin` was made upon it. */
async function isIn(git: Git, commit: string, tip: string): Promise<boolean> {
  return git(['merge-base', '--is-ancestor', commit, tip]).then(
    () => true,
    () => false,
  )
}
