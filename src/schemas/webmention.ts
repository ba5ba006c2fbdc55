/**
 * An answer from elsewhere as the vault keeps it, in `.one/webmentions.json`.
 * Its words are a stranger's: plain text, never HTML, within bounds.
 */
import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'

/** Letters of a name, and of a text. */
export const mostName = 120
export const mostText = 2000

export const webmentionKinds = ['reply', 'mention', 'like', 'repost'] as const

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

export const webmentionSchema = z.strictObject({
  /** What whoever collected it knows it by. */
  id: z.string().regex(/^[\w.:-]{1,100}$/),
  kind: z.enum(webmentionKinds),
  /** The address of the page here that it is about. */
  target: webAddress,
  /** The page on which it was published. */
  source: webAddress,
  author: z.strictObject({ name: z.string().max(mostName), url: webAddress.nullable() }),
  date: calendarDate.nullable(),
  text: z.string().max(mostText),
  /** The owner does not want it shown. */
  hidden: z.boolean(),
})

/** What the page of a note shows of the answers to it. */
export const answersSchema = z.object({
  likes: z.number().int(),
  reposts: z.number().int(),
  /** Replies and mentions, the oldest first. */
  said: z.array(webmentionSchema.pick({ source: true, author: true, date: true, text: true })),
})

export type Webmention = z.infer<typeof webmentionSchema>
export type Answers = z.infer<typeof answersSchema>
