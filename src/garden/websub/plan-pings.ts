/** Which hubs of WebSub are to be told of which feeds: those that a hub was not told of as they are. */
import { isOpenHost } from '../web/web-address.ts'
import type { PingRecord } from './ping-record.ts'

export interface Ping {
  hub: string
  /** The address of the feed. */
  feed: string
  /** `current`: the hub was told of the feed as it is. `due`: it would be told. */
  state: 'current' | 'due' | 'told' | 'failed'
  /** Why it was not told, or what else is to be known; null where all is well. */
  reason: string | null
}

/** A feed as it stands on the site, by its hash; or why it cannot be read. */
export type PublishedFeed = { address: string; hash: string } | { address: string; reason: string }

/** Hub by hub, in the order of the feeds. */
export function planPings(
  hubs: readonly string[],
  feeds: readonly PublishedFeed[],
  record: PingRecord,
): Ping[] {
  return [...new Set(hubs)].flatMap((hub) =>
    feeds.map((feed): Ping => {
      const failed = (reason: string): Ping => ({ hub, feed: feed.address, state: 'failed', reason })
      // It could not read it.
      if (isOpen(hub) && !isOpen(feed.address))
        return failed('the address of the site is not of the open web')
      if ('reason' in feed) return failed(feed.reason)
      const isKnown = record.get(hub)?.get(feed.address) === feed.hash
      return { hub, feed: feed.address, state: isKnown ? 'current' : 'due', reason: null }
    }),
  )
}

function isOpen(address: string): boolean {
  return isOpenHost(new URL(address).hostname)
}
