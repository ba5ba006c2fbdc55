/** Reads a feed where it is published, as a hub would. */
import { createHash } from 'node:crypto'
import type { FeedFormat } from '../../../src/garden/urls.ts'
import type { PublishedFeed } from '../../../src/garden/websub/plan-pings.ts'
import { NetError } from '../web/net-error.ts'
import type { HostResolver } from '../web/resolve-host.ts'
import { sendRequest } from '../web/send-request.ts'
import { websubAgent } from './websub-agent.ts'

const mostBytes = 30_000_000

/** What a feed ends in: an answer that was cut off is no feed, and neither is a page that says “soon”. */
const ends: Record<FeedFormat, RegExp> = {
  rss: /<\/rss>\s*$/,
  atom: /<\/feed>\s*$/,
  json: /\}\s*$/,
}

/** Follows no redirect: a feed says its own address, and that is what readers have. Never throws for what a server does. */
export async function readFeed(
  address: string,
  format: FeedFormat,
  reach: { resolve: HostResolver; timeoutMs: number },
): Promise<PublishedFeed> {
  try {
    const headers = { 'user-agent': websubAgent, 'accept-encoding': 'gzip, deflate, br' }
    const request = { method: 'GET', url: new URL(address), headers, mostBytes } as const
    const { status, body } = await sendRequest(request, reach)
    if (status !== 200) return { address, reason: `the site answered ${status} for this feed` }
    if (!ends[format].test(body.subarray(-100).toString('latin1')))
      return { address, reason: 'what stands at this address is no whole feed' }
    return { address, hash: createHash('sha256').update(body).digest('hex') }
  } catch (error) {
    if (!(error instanceof NetError)) throw error
    return { address, reason: 'the site cannot be asked for this feed' }
  }
}
