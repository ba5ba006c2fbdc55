/** Sends what was approved, or says what would be sent. */
import type { Distribution } from '../../src/garden/distribution/distribution.ts'
import type { Message } from '../../src/garden/message.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import type { ChannelName } from '../../src/schemas/post.ts'
import type { OpenedChannels } from '../adapters/channels/open-channels.ts'
import { beginLedger, ledgerBegan } from '../adapters/effects/begin-ledger.ts'
import { openLedger } from '../adapters/effects/open-ledger.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { openPingRecord } from '../adapters/websub/open-ping-record.ts'
import type { World } from '../adapters/world.ts'
import { type PingOptions, pingHubs } from './ping-hubs.ts'
import { planPosts, sendPosts } from './plan-posts.ts'
import { type DistributionAccess, readDistribution } from './read-distribution.ts'
import { requireDistribution } from './require-distribution.ts'

export interface DistributeOptions {
  access: DistributionAccess
  /** Opens the channels of the settings whose secrets are there. */
  open(settings: DistributionSettings): OpenedChannels
  /** Posts of other channels are not even looked at. */
  isWanted(channel: ChannelName | 'websub'): boolean
  /** Else it is a plan, and nothing is written or sent. */
  send: boolean
  /** Milliseconds since 1970. */
  now(): number
  /** How hubs are reached, other than as usual. */
  hubs?: Omit<PingOptions, 'send'>
}

/** Throws `UserError` where the settings want no distribution, or the ledger cannot be read or written. */
export async function distribute(
  world: World,
  place: GardenPlace,
  { access, open, isWanted, send: wantsSending, now, hubs = {} }: DistributeOptions,
): Promise<Distribution & { messages: Message[] }> {
  const settings = requireDistribution(place)
  const all = await readDistribution(world, place, settings, access)
  const read = { ...all, posts: all.posts.filter(({ post }) => isWanted(post.channel)) }
  if (wantsSending && all.hasOtherSettings) world.notice(otherSettings)
  const send = wantsSending && !all.hasOtherSettings
  const channels = open(settings)
  const ledger = openLedger(read.git, postKind)
  const began = await ledgerBegan(read.git)
  if (send && began === null) await beginLedger(read.git)
  const state = { read, settings, channels, began, now }
  const rows = send ? await sendPosts(ledger, state) : await planPosts(ledger, state)
  const missing = [...channels.missing]
    .filter(([channel]) => isWanted(channel))
    .map(([channel, variables]) => ({ channel, variables }))
  const unread = new Set(read.messages.map(({ file }) => file)).size
  // After all posts: whatever a hub does, they are sent.
  const pings = isWanted('websub')
    ? await pingHubs(place.settings, openPingRecord(read.git), { ...hubs, send })
    : []
  return { isSent: send, rows, missing, pings, unread, messages: read.messages }
}

/** Who approves, and where it goes, is part of what was pushed: nobody sends by settings that origin does not have. */
const otherSettings =
  'Nothing is sent, since garden.config.ts is not as it is at origin: this is a plan by the one that lies here. Push it or pull, then run this again.'
