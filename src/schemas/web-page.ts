/** What the site shows of a page of another site: the preview of a link to it. */
import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'

export const webPageSchema = z.object({
  /** The name of the preview in its address. */
  name: z.string(),
  /** The host, as readers know it. */
  host: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  /** The name that its site gives itself, where it is not its host. */
  site: z.string().nullable(),
  author: z.string().nullable(),
  published: calendarDate.nullable(),
  lang: z.string().nullable(),
  /** Since when it is gone, and its copy in an archive. */
  gone: z
    .object({
      since: calendarDate,
      archive: z.object({ address: z.string(), taken: calendarDate }).nullable(),
    })
    .nullable(),
})

export type WebPage = z.infer<typeof webPageSchema>
