/**
 * What is sent to a channel, whole: the file of it in the vault is what the owner approves, and
 * nothing but ids, secrets and the instant of the first claim comes to it afterwards.
 */
import { z } from 'zod'

export const channelNames = [
  'mastodon',
  'bluesky',
  'devto',
  'linkedin',
  'buttondown',
  'smtp',
  'discussion',
  'release',
  'webmention',
] as const

export const channelName = z.enum(channelNames)

export const postSchema = z.strictObject({
  channel: channelName,
  /** The account, as the settings name it; for a webmention the address of the page that is told. */
  to: z.string().min(1).max(2000),
  /** What feeds know the note by, else its path. */
  note: z.string().min(1).max(2000),
  /** The address of the note's page, which stands in what is sent. */
  url: z.url({ protocol: /^https?$/ }),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as `en` or `pt-BR`'),
  /** Empty where the channel knows none. */
  title: z.string().max(500),
  tags: z.array(z.string().min(1).max(100)).max(100),
  /** Exactly what is sent: Markdown for dev.to, newsletters, discussions and releases, else plain text. */
  text: z.string().max(200_000),
})

export type ChannelName = z.infer<typeof channelName>
export type Post = z.infer<typeof postSchema>
