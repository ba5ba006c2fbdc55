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

/** An approver reads a file as it is shown: nothing in it may be unseen, or turn the direction of what is seen. Flags are made of tags. */
const unseen = /[\u202A-\u202E\u2066-\u2069]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]/u

const unseenSaid = 'it holds a sign that is not seen, or changes how others are'

/** A text of several lines. */
function isSeen(text: string): boolean {
  return !unseen.test(text) && !/[^\P{Cc}\n\t]/u.test(text)
}

/** A text of one line. */
function isSeenLine(text: string): boolean {
  return !unseen.test(text) && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

export const postSchema = z.strictObject({
  channel: channelName,
  /** The account, as the settings name it; for a webmention the address of the page that is told. */
  to: z.string().min(1).max(2000).refine(isSeenLine, unseenSaid),
  /** What feeds know the note by, else its path. */
  note: z.string().min(1).max(2000).refine(isSeenLine, unseenSaid),
  /** The address of the note's page, which stands in what is sent. */
  url: z.url({ protocol: /^https?$/ }),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as `en` or `pt-BR`'),
  /** Empty where the channel knows none. */
  title: z.string().max(500).refine(isSeenLine, unseenSaid),
  tags: z.array(z.string().min(1).max(100).refine(isSeenLine, unseenSaid)).max(100),
  /** Exactly what is sent: Markdown for dev.to, newsletters, discussions and releases, else plain text. */
  text: z.string().max(200_000).refine(isSeen, unseenSaid),
})

export type ChannelName = z.infer<typeof channelName>
export type Post = z.infer<typeof postSchema>
