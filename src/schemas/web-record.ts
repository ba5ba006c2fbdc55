/** What is kept of one address on the web: a file in `.one/links/` of the vault, committed with the notes. */
import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'

const webUrl = z.url({ protocol: /^https?$/ })

/** What a page says of itself. All text is one line, without markup and control characters. */
export const pageFactsSchema = z.strictObject({
  title: z.string().nullable(),
  description: z.string().nullable(),
  /** The name that its site gives itself. */
  site: z.string().nullable(),
  author: z.string().nullable(),
  published: calendarDate.nullable(),
  /** Of Open Graph, such as `article`; else the media type. */
  type: z.string().nullable(),
  /** A language tag. */
  lang: z.string().nullable(),
  /** The day on which this was read. */
  fetched: calendarDate,
})

export const webOutcomes = ['alive', 'gone', 'blocked', 'error'] as const

/** Days in a row with the same answer. */
const answerSchema = z.strictObject({
  outcome: z.enum(webOutcomes),
  /** The status of HTTP, or what kept the server from giving one. */
  cause: z.union([z.int().min(100).max(999), z.string().min(1).max(40)]),
  first: calendarDate,
  last: calendarDate,
  /** On how many days it was asked. */
  days: z.int().min(1),
})

export const webRecordSchema = z.strictObject({
  version: z.literal(1),
  address: webUrl,
  page: pageFactsSchema.nullable(),
  /** Where it leads for good, as its server says. */
  moved: webUrl.nullable(),
  /** The day on which it last was alive. */
  alive: calendarDate.nullable(),
  /** The day before which its server wants no further question. */
  notBefore: calendarDate.nullable(),
  /** What the server wants to be told when it is asked again. */
  validators: z.strictObject({ etag: z.string().nullable(), modified: z.string().nullable() }),
  /** A copy in an archive, and its day; `sought` is the day on which one was looked for. */
  archive: z.strictObject({ address: webUrl, taken: calendarDate }).nullable(),
  sought: calendarDate.nullable(),
  /** Oldest first, a bounded number. */
  answers: z.array(answerSchema),
})

export type PageFacts = z.infer<typeof pageFactsSchema>
export type WebAnswer = z.infer<typeof answerSchema>
export type WebOutcome = WebAnswer['outcome']
export type WebRecord = z.infer<typeof webRecordSchema>
