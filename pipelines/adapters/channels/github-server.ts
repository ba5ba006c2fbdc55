/** The API of GitHub, by the client of its makers, with answers that are judged as those of every channel. */
import { z } from 'zod'
import { ExchangeError } from '../exchange.ts'
import { githubClient } from '../github/github-client.ts'
import { answerFault, silenceFault } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp } from './channel-http.ts'
import { requireSafeLine } from './require-safe-line.ts'

export interface GithubServer {
  /** `route` is written as in the documentation, such as `GET /repos/{owner}/{repo}`. A failure is `failed`, never `unknown`: nothing was to be changed. */
  ask(route: string, parameters: Parameters): Promise<ChannelAnswer>
  write(route: string, parameters: Parameters): Promise<ChannelAnswer>
}

type Parameters = Readonly<Record<string, unknown>>

const answerSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  data: z.unknown(),
})

/** What the client throws: with the answer where there was one of 400 and above. */
const refusalSchema = z.object({ response: answerSchema.optional(), cause: z.unknown() })

/** `api` is that of github.com where nothing is said. */
export function atGithub(http: ChannelHttp, api = 'https://api.github.com', token: string): GithubServer {
  const baseUrl = requireSafeLine(api).href.replace(/\/$/, '')
  const send = githubClient({ api: baseUrl, token, fetch: http.fetch })
  // A server of one's own has its REST at `/api/v3` and its GraphQL at `/api/graphql`.
  const sendGraphql = send.defaults({ baseUrl: baseUrl.replace(/\/v3$/, '') })
  const ask = async (route: string, parameters: Parameters, writes: boolean): Promise<ChannelAnswer> => {
    const client = route.endsWith(' /graphql') ? sendGraphql : send
    try {
      const answer = await client(route, { ...parameters, request: { redirect: 'manual' } })
      return judge(answerSchema.parse(answer), writes, http.now())
    } catch (error) {
      const { response, cause } = readRefusal(error)
      if (response) return judge(response, writes, http.now())
      const connected = !(cause instanceof ExchangeError) || cause.connected
      return { ok: false, status: null, data: undefined, fault: silenceFault(connected, writes) }
    }
  }
  return {
    ask: (route, parameters) => ask(route, parameters, false),
    write: (route, parameters) => ask(route, parameters, true),
  }
}

function readRefusal(error: unknown): z.output<typeof refusalSchema> {
  if (!(error instanceof Error) || error.name !== 'HttpError') throw error
  const { response, cause } = error as Error & { response?: unknown }
  return refusalSchema.parse({ response, cause })
}

function judge(answer: z.output<typeof answerSchema>, writes: boolean, now: number): ChannelAnswer {
  const { status, headers, data } = answer
  if (status >= 200 && status <= 299) return { ok: true, headers, data }
  return { ok: false, status, data, fault: answerFault({ status, headers }, writes, now) }
}
