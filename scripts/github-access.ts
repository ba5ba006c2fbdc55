/** What the environment says of GitHub, in the names that its workflows have. */
import type { ProposalAccess } from '../pipelines/adapters/proposals/with-workplace.ts'

export function githubAccess({
  GITHUB_TOKEN,
  GITHUB_REPOSITORY,
  GITHUB_API_URL,
  GITHUB_SERVER_URL,
}: Readonly<Record<string, string | undefined>>): ProposalAccess {
  return {
    repository: GITHUB_REPOSITORY || undefined,
    token: GITHUB_TOKEN || null,
    api: GITHUB_API_URL || 'https://api.github.com',
    server: GITHUB_SERVER_URL || 'https://github.com',
  }
}
