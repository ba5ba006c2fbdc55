/** Brings the one pull request of a branch to what it should say. */
import { GithubError } from './github-error.ts'
import type { Github, Pull, PullDraft } from './open-github.ts'

export interface Upserted {
  pull: Pull
  done: 'opened' | 'updated' | 'unchanged'
}

/**
 * Opens the pull request, or edits `open`, the one that there is. GitHub may have done what it says that it
 * could not, so a failure is believed only after another look; nothing is asked for twice.
 */
export async function upsertPull(github: Github, draft: PullDraft, open: Pull | null): Promise<Upserted> {
  if (open) return editToMatch(github, draft, open)
  try {
    return { pull: await github.openPull(draft), done: 'opened' }
  } catch (error) {
    const found = await lookAgain(github, draft.branch, error)
    return says(found, draft) ? { pull: found, done: 'opened' } : editToMatch(github, draft, found)
  }
}

async function editToMatch(github: Github, draft: PullDraft, open: Pull): Promise<Upserted> {
  if (says(open, draft)) return { pull: open, done: 'unchanged' }
  try {
    const { title, body } = draft
    return { pull: await github.editPull(open.number, { title, body }), done: 'updated' }
  } catch (error) {
    const found = await lookAgain(github, draft.branch, error)
    if (!says(found, draft)) throw error
    return { pull: found, done: 'updated' }
  }
}

/** The open pull request of `branch`. Throws `error` where there is none, or where it says for certain that nothing was done. */
async function lookAgain(github: Github, branch: string, error: unknown): Promise<Pull> {
  // 422: there is one already.
  const isDoubtful = error instanceof GithubError && (error.status >= 500 || error.status === 422)
  const found = isDoubtful ? (await github.pulls(branch)).find(({ state }) => state === 'open') : undefined
  if (!found) throw error
  return found
}

function says({ title, body }: Pull, draft: PullDraft): boolean {
  return title === draft.title && body.trimEnd() === draft.body.trimEnd()
}
