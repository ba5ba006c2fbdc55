/** What a server lets programs ask for: RFC 9309. */
import parseRobots from 'robots-parser'
import type { WebResponse } from './send-request.ts'

export interface Robots {
  /** `unknown`: the server did not say, so that nothing may be asked for. */
  verdict(url: URL): 'allowed' | 'disallowed' | 'unknown'
  /** Milliseconds between two requests, if it asks for some. */
  pauseMs: number | null
}

/** RFC 9309, 2.5: at least 500 kibibytes are read. */
export const mostRobotsBytes = 512_000

/** The rules of an answer to `/robots.txt` for the program `agent`; null where there was no answer. */
export function readRobots(url: URL, response: WebResponse | null, agent: string): Robots {
  const { status, body } = response ?? { status: 0, body: Buffer.alloc(0) }
  // RFC 9309, 2.3.1.3 and 2.3.1.4: what is not there forbids nothing, a server in trouble forbids all.
  if (status >= 400 && status < 500 && status !== 429) return { verdict: () => 'allowed', pauseMs: null }
  if (status < 200 || status >= 300) return { verdict: () => 'unknown', pauseMs: null }
  const rules = parseRobots(url.href, body.toString('utf8'))
  const delay = rules.getCrawlDelay(agent)
  return {
    verdict: ({ href }) => (rules.isAllowed(href, agent) === false ? 'disallowed' : 'allowed'),
    pauseMs: delay === undefined || !Number.isFinite(delay) ? null : delay * 1000,
  }
}
