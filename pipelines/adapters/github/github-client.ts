/** The client of GitHub, by its makers. What it is told to send goes out once, by `fetch-once.ts`; it repeats nothing of itself. */
import { request } from '@octokit/request'

export interface GithubClientOptions {
  /** The address of the API, such as `https://api.github.com`. */
  api: string
  /** Null reads what is public. */
  token: string | null
  fetch: typeof fetch
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** Routes are written as in GitHub's documentation, such as `GET /repos/{owner}/{repo}`. */
export function githubClient({ api, token, fetch }: GithubClientOptions): typeof request {
  return request.defaults({
    baseUrl: api,
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'system-of-one',
      'x-github-api-version': '2022-11-28',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    // It would print addresses, which can name what is not public.
    request: { fetch, log: quiet },
  })
}
