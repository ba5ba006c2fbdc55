/** Requests to GitHub: those that only read are made again where that may help, those that write never. */
import { setTimeout as sleepFor } from 'node:timers/promises'
import { request } from '@octokit/request'
import { type Failure, githubError, parseFailure } from './github-error.ts'

export interface GithubAccess {
  /** `owner/name` */
  repository: string
  /** Null reads what is public. */
  token: string | null
  /** The address of the API, such as `https://api.github.com`. */
  api: string
  sleep?: (ms: number) => Promise<unknown>
}

export interface GithubAnswer {
  data: unknown
  /** Whether a list goes on, on the next page. */
  more: boolean
}

export type Ask = (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<GithubAnswer>

/** Milliseconds to wait for an answer, and at most before a request is made again. */
const patience = 30_000
const mostWait = 60_000

const mostTries = 3

/** Routes are written as in GitHub's documentation, such as `GET /repos/{owner}/{repo}`. Throws `GithubError`. */
export function openRequests({ repository, token, api, sleep = sleepFor }: GithubAccess): Ask {
  const [owner, repo] = repository.split('/')
  const send = request.defaults({
    baseUrl: api,
    owner,
    repo,
    headers: {
      'user-agent': 'system-of-one',
      'x-github-api-version': '2022-11-28',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  return async (route, parameters = {}) => {
    const reads = route.startsWith('GET ')
    for (let tries = 1; ; tries++) {
      try {
        const redirect = reads ? 'follow' : 'error'
        const options = { redirect, signal: AbortSignal.timeout(patience) } as const
        const { data, headers } = await send(route, { ...parameters, request: options })
        return { data, more: /\brel="next"/.test(headers.link ?? '') }
      } catch (error) {
        const failure = parseFailure(error)
        if (!failure) throw error
        const wait = reads && tries < mostTries ? waitBefore(failure, tries) : null
        if (wait === null) throw githubError(failure)
        await sleep(wait)
      }
    }
  }
}

/** Milliseconds; null where another try is of no use. */
function waitBefore({ status, response }: Failure, tries: number): number | null {
  const asked = Number(response?.headers['retry-after'])
  const isLimit = status === 429 || (status === 403 && asked > 0)
  if (isLimit) return asked * 1000 <= mostWait ? asked * 1000 : null
  return status >= 500 ? tries * 1000 : null
}
