/** Requests to GitHub: those that only read are made again where that may help, those that write never. */
import { setTimeout as sleepFor } from 'node:timers/promises'
import { fetchOnce } from '../fetch-once.ts'
import { githubClient } from './github-client.ts'
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

/** A hundred pull requests with long texts are below two megabytes. */
const limits = { timeoutMs: 30_000, mostBytes: 20_000_000 }

/** Milliseconds to wait at most before a request is made again. */
const mostWait = 60_000

const mostTries = 3

/** Routes are written as in GitHub's documentation, such as `GET /repos/{owner}/{repo}`. Throws `GithubError`. */
export function openRequests({ repository, token, api, sleep = sleepFor }: GithubAccess): Ask {
  const [owner, repo] = repository.split('/')
  const send = githubClient({ api, token, fetch: fetchOnce(limits) }).defaults({ owner, repo })
  return async (route, parameters = {}) => {
    const reads = route.startsWith('GET ')
    for (let tries = 1; ; tries++) {
      try {
        const redirect = reads ? 'follow' : 'error'
        const { data, headers } = await send(route, { ...parameters, request: { redirect } })
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
