/** What hosts let programs ask for, each asked once. */
import { isOpenHost } from '../../../src/garden/web/web-address.ts'
import type { HostTurns } from './host-turns.ts'
import type { Ask } from './polite-ask.ts'
import { mostRobotsBytes, type Robots, readRobots } from './read-robots.ts'
import { redirectOf } from './redirect-of.ts'
import type { WebResponse } from './send-request.ts'

/** The token by which rules for this program name it. */
const token = 'System-of-One'

/** RFC 9309, 2.3.1.2: at least five are followed. */
const mostRedirects = 5

export type RobotsOf = (url: URL) => Promise<Robots>

/** Throws `NetError` for a host that gives no answer at all: neither would its pages. */
export function createRobots(ask: Ask, turns: HostTurns): RobotsOf {
  const known = new Map<string, Promise<Robots>>()
  const read = async (origin: string): Promise<Robots> => {
    const url = new URL('/robots.txt', origin)
    const robots = readRobots(url, await follow(ask, url), token)
    if (robots.pauseMs !== null) turns.slow(url.host, robots.pauseMs)
    return robots
  }
  return ({ origin }) => {
    const robots = known.get(origin) ?? read(origin)
    known.set(origin, robots)
    return robots
  }
}

/** RFC 9309 counts rules that redirects hide as rules that are not there. */
async function follow(ask: Ask, start: URL): Promise<WebResponse> {
  const missing: WebResponse = { status: 404, headers: {}, body: Buffer.alloc(0) }
  for (let [url, hops] = [start, 0]; hops <= mostRedirects; hops++) {
    const response = await ask({ method: 'GET', url, headers: {}, mostBytes: mostRobotsBytes })
    const next = redirectOf(url, response)
    if (next === null) return response
    if (next === 'nowhere' || !isOpenHost(next.hostname)) return missing
    url = next
  }
  return missing
}
