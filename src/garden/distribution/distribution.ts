/** What a run of distribution found, and did. */
import type { ChannelName } from '../../schemas/post.ts'
import type { EffectStatus } from '../effects/effect-status.ts'
import type { Waiting } from '../effects/next-step.ts'
import type { Ping } from '../websub/plan-pings.ts'
import type { Obstacle } from './sort-posts.ts'

export interface DistributionRow {
  /** Of the effect; of the update where what was sent is changed. */
  id: string
  channel: ChannelName
  /** Of the page of the note. */
  url: string
  /** Of the file of the post in the vault. */
  path: string
  /** Where it stands, after what was done. */
  state: EffectStatus['state']
  /** What is done about it, or would be. `seek`: it would be looked for, and sent where it certainly is not there. */
  does: 'send' | 'seek' | 'update' | 'find' | 'nothing'
  /** Why nothing is. */
  because: Obstacle | Waiting | 'channel-stopped' | 'no-secret' | null
  /** Why it failed, or is not known. */
  reason: string | null
  /** When it was tried last (ISO); null where it never was. */
  at: string | null
  /** Where the channel shows it. */
  sent: string | null
}

export interface Distribution {
  /** Whether anything could be sent; else it is a plan. */
  isSent: boolean
  /** Those of posts, in the order of their files. */
  rows: DistributionRow[]
  /** Channels of the settings whose secrets are not there, with the variables that would hold them. */
  missing: { channel: ChannelName; variables: readonly string[] }[]
  /** What hubs of WebSub were told of which feeds, or would be. */
  pings: Ping[]
  /** Files in `.one/posts` that are no posts: so many are not read. */
  unread: number
}

/** Why a file is not for the eyes of everybody: its note may be private, and so may its name. */
export function isHidden({ because }: Pick<DistributionRow, 'because'>): boolean {
  return because === 'not-published' || because === 'private' || because === 'twice'
}

/** Whether somebody has to look: a file is not sent as it is, or nobody knows whether it was. */
export function needsOwner({ rows, unread }: Distribution): boolean {
  const needs = ({ state, because }: DistributionRow) =>
    state === 'unknown' || state === 'damaged' || because === 'failed' || because === 'twice'
  return unread > 0 || rows.some(needs)
}
