/** Whether a repository is a fork, as GitHub says. */
import { GithubError } from './github-error.ts'
import { type GithubAccess, openRequests } from './request-github.ts'

/** Null where GitHub does not say. */
export async function isFork(access: GithubAccess): Promise<boolean | null> {
  try {
    const { data } = await openRequests(access)('GET /repos/{owner}/{repo}')
    const fork = typeof data === 'object' && data !== null && 'fork' in data ? data.fork : null
    return typeof fork === 'boolean' ? fork : null
  } catch (error) {
    if (error instanceof GithubError) return null
    throw error
  }
}
