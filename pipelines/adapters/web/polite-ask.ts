/** Sends requests under the name of the program, each in its host's turn; waits where a host asks for a short while. */
import type { HostTurns } from './host-turns.ts'
import { type SendOptions, sendRequest, type WebRequest, type WebResponse } from './send-request.ts'

export type Ask = (request: WebRequest) => Promise<WebResponse>

export interface AskOptions extends SendOptions {
  agent: string
  turns: HostTurns
  sleep(ms: number): Promise<void>
}

/** A longer wait is for another run. */
const longestWait = 20_000

export function createAsk({ agent, turns, sleep, ...options }: AskOptions): Ask {
  return (request) => {
    const headers = { 'user-agent': agent, 'accept-encoding': 'gzip, deflate, br', ...request.headers }
    return turns.take(request.url.host, async () => {
      const first = await sendRequest({ ...request, headers }, options)
      const wait = retryAfter(first)
      if (wait === null || wait > longestWait) return first
      await sleep(wait)
      return sendRequest({ ...request, headers }, options)
    })
  }
}

/** Milliseconds that a busy server asks to wait (RFC 9110, 10.2.3); null when it does not. A date is read against the server's own clock. */
export function retryAfter({ status, headers }: Pick<WebResponse, 'status' | 'headers'>): number | null {
  const value = headers['retry-after']?.trim()
  if ((status !== 429 && status !== 503) || value === undefined) return null
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const [until, from] = [Date.parse(value), Date.parse(headers['date'] ?? '')]
  return Number.isNaN(until) || Number.isNaN(from) ? null : Math.max(0, until - from)
}
