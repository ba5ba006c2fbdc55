/** What a feed says, whatever its format. All texts are fit for XML, all addresses are full. */
import type { FeedFormat } from '../../garden/urls.ts'

export interface Feed {
  title: string
  description: string
  /** The page whose notes it lists. */
  page: string
  /** Where it stands itself, in each format. */
  addresses: Record<FeedFormat, string>
  /** The hubs of WebSub that tell readers of it. */
  hubs: readonly string[]
  lang: string
  author: { name: string; url: string | null } | null
  licence: string | null
  /** Midnight in UTC of the day of its last change; null when no note has a date. */
  updated: Date | null
  items: FeedItem[]
}

export interface FeedItem {
  /** What readers know it by: its own address, or something that outlives it. */
  id: string
  url: string
  title: string
  summary: string | null
  html: string
  tags: string[]
  /** Only where it is not that of the feed. */
  lang: string | null
  /** Midnight in UTC of the day it was begun, and of the day it was last changed. */
  published: Date | null
  updated: Date | null
}
