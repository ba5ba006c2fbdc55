/** The settings of the ops report: how often, by whose clock, and where it goes. */
import { z } from 'zod'

/** A name of IANA. Offsets such as `+01:00`, which know no summer time, are none. */
function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Object
  } catch {
    return false
  }
}

const mail = z.strictObject({
  to: z.email().describe('Your own address, which the report goes to.'),
  from: z.email().optional().describe('The address that it comes from; left out, that which it goes to.'),
  host: z.string().min(1).max(253).describe('The host of your mail server.'),
  port: z.number().int().min(1).max(65_535).default(465).describe('Its port.'),
  secure: z
    .boolean()
    .default(true)
    .describe(
      'Whether the connection is encrypted from its beginning; else it becomes so before anything is said.',
    ),
})

export const reportSettings = z.strictObject({
  zone: z
    .string()
    .refine(isZone, 'a time zone such as `Europe/Berlin`')
    .default('UTC')
    .describe('The time zone in which weeks, months, quarters and years begin, such as `Europe/Berlin`.'),
  kinds: z
    .array(z.enum(['week', 'month', 'quarter', 'year']))
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'each kind once')
    .default(['week'])
    .describe('The periods that end with a report.'),
  issue: z.boolean().default(true).describe('Whether each report is an issue on GitHub.'),
  mail: mail.optional().describe('Your mail server, where each report is to come by e-mail as well.'),
  almanac: z
    .boolean()
    .default(false)
    .describe('Publish a page at `/almanac/` on the growth of the garden, made of published notes alone.'),
  expires: z
    .record(
      z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'the name of a secret such as `MASTODON_TOKEN`'),
      z.iso.date('a date such as `2027-03-31`'),
    )
    .default({})
    .describe('On which day a token ends, by the name of its secret; the report tells it in time.'),
})

export type ReportSettings = z.output<typeof reportSettings>
