/** Tells hubs of WebSub that feeds have changed, once they have: what counts is what the site shows. */
import { feedFiles, feedUrl } from '../../src/garden/urls.ts'
import { type Ping, type PublishedFeed, planPings } from '../../src/garden/websub/plan-pings.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { HostResolver } from '../adapters/web/resolve-host.ts'
import type { PingStore } from '../adapters/websub/open-ping-record.ts'
import { readFeed } from '../adapters/websub/read-feed.ts'
import { resolveNamed } from '../adapters/websub/resolve-named.ts'
import { tellHub } from '../adapters/websub/tell-hub.ts'

export interface PingOptions {
  /** Else it is a plan, and no hub is asked. */
  send: boolean
  resolve?: HostResolver
  /** Milliseconds for each request. */
  timeoutMs?: number
}

/** One for each hub of the settings and each feed of the whole site. Never throws for what a server or `origin` does once hubs are told. */
export async function pingHubs(
  settings: Settings,
  store: PingStore,
  { send, resolve = resolveNamed, timeoutMs = 20_000 }: PingOptions,
): Promise<Ping[]> {
  const hubs = settings.distribution?.hubs ?? []
  if (hubs.length === 0) return []
  const reach = { resolve, timeoutMs }
  const feeds = await readFeeds(settings, reach)
  const planned = planPings(hubs, feeds, await store.read())
  if (!send) return planned
  const pings = await tellAll(planned, reach)
  const told = pings.flatMap(({ hub, feed, state }) => {
    const published = feeds.find(({ address }) => address === feed)
    return state === 'told' && published && 'hash' in published ? [{ hub, feed, hash: published.hash }] : []
  })
  if (told.length === 0 || (await store.add(told))) return pings
  return pings.map((ping) => (ping.state === 'told' ? { ...ping, reason: notPutDown } : ping))
}

const notPutDown = 'that could not be put down, so the next run tells it again'

function readFeeds(
  settings: Settings,
  reach: { resolve: HostResolver; timeoutMs: number },
): Promise<PublishedFeed[]> {
  const formats = Object.keys(feedFiles) as (keyof typeof feedFiles)[]
  const addressOf = (format: keyof typeof feedFiles) => new URL(feedUrl(settings, format), settings.url).href
  return Promise.all(formats.map((format) => readFeed(addressOf(format), format, reach)))
}

/** One request after the other, each once. A hub that is in trouble is asked no more by this run. */
async function tellAll(
  planned: readonly Ping[],
  reach: { resolve: HostResolver; timeoutMs: number },
): Promise<Ping[]> {
  const closed = new Map<string, string>()
  const pings: Ping[] = []
  for (const ping of planned) {
    const known = closed.get(ping.hub)
    if (ping.state !== 'due') pings.push(ping)
    else if (known !== undefined) pings.push({ ...ping, state: 'failed', reason: known })
    else {
      const fault = await tellHub(ping.hub, ping.feed, reach)
      if (fault?.closes) closed.set(ping.hub, fault.reason)
      pings.push({ ...ping, state: fault ? 'failed' : 'told', reason: fault?.reason ?? null })
    }
  }
  return pings
}
