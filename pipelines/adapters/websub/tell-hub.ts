/**
 * Tells a hub of WebSub that a feed has changed. The standard leaves open how (https://www.w3.org/TR/websub/#publishing);
 * hubs take what PubSubHubbub 0.3 said (https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html#rfc.section.7.1):
 * a form with `hub.mode` and `hub.url`. Some want `hub.topic` in its place, so both say it. Told twice, a hub looks twice.
 */
import { ExchangeError, exchange } from '../exchange.ts'
import { NetError } from '../web/net-error.ts'
import { pinnedLookup } from '../web/pinned-lookup.ts'
import type { HostResolver } from '../web/resolve-host.ts'
import { websubAgent } from './websub-agent.ts'

export interface HubReach {
  resolve: HostResolver
  /** Milliseconds for each request. */
  timeoutMs: number
}

/** Why a hub was not told, in words of ours. */
export interface HubFault {
  reason: string
  /** Whether it says so of every feed, so that it is asked no more for the time being. */
  closes: boolean
}

/** Only its status counts. */
const mostAnswerBytes = 10_000

/** Null where the hub took it. One request, of which no redirect is followed. Never throws for what a server does. */
export async function tellHub(
  hub: string,
  feed: string,
  { resolve, timeoutMs }: HubReach,
): Promise<HubFault | null> {
  try {
    const url = new URL(hub)
    const request = {
      method: 'POST',
      url,
      headers: { 'user-agent': websubAgent, 'content-type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed })),
    } as const
    const lookup = pinnedLookup(await resolve(url.hostname))
    const { status } = await exchange(request, { timeoutMs, mostBytes: mostAnswerBytes, lookup })
    if (status >= 200 && status <= 299) return null
    return { reason: `the hub answered ${status}`, closes: status === 429 || status >= 500 }
  } catch (error) {
    if (error instanceof ExchangeError) return { reason: silence(error), closes: true }
    if (error instanceof NetError) return { reason: noHost(error), closes: true }
    throw error
  }
}

function silence({ connected }: ExchangeError): string {
  return connected ? 'the hub did not answer' : 'the hub cannot be reached'
}

function noHost({ fault }: NetError): string {
  return fault === 'private-address' ? 'its name leads into a private network' : 'the hub cannot be reached'
}
