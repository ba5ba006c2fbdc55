/**
 * One case of the suite, as the JSON files beside the tests hold it. It speaks
 * of files and of what readers see, never of this software's own names.
 */
import { z } from 'zod'

/** An internal link of a page: its text, the file that it leads to, and the words of the heading or block that it lands on. */
const linkFact = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.string()])])

const pageFacts = z.strictObject({
  /** All internal links of the text, in order: neither missing nor withheld targets have any. */
  links: z.array(linkFact).optional(),
  /** Words that the page shows, as text without markup. */
  shows: z.array(z.string()).optional(),
  /** Words that stand nowhere in the page, its markup and attributes included. */
  lacks: z.array(z.string()).optional(),
})

const linkOutcome = z.strictObject({
  source: z.string(),
  /** The link as written. */
  link: z.string(),
  outcome: z.enum(['found', 'ambiguous', 'missing', 'withheld']),
  target: z.string().nullable(),
  /** All files that it could mean, best first. */
  candidates: z.array(z.string()).optional(),
})

export const conformanceCase = z.strictObject({
  /** The behaviour, as a sentence. */
  does: z.string(),
  /** The text of each file, by path. A `.png` and its like may be empty. */
  vault: z.record(z.string(), z.string()),
  /** Settings other than the defaults. */
  settings: z.record(z.string(), z.unknown()).optional(),
  /** By path of the note. A note that is named here is published. */
  pages: z.record(z.string(), pageFacts).optional(),
  /** Notes that have no page. */
  withheld: z.array(z.string()).optional(),
  /** Some of the link occurrences, with what they mean. */
  outcomes: z.array(linkOutcome).optional(),
  /** Pairs of notes: all the edges of the graph that stand between published notes. */
  edges: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** All messages, as `file:line:column code`. */
  messages: z.array(z.string()).optional(),
  /** Words that each of some messages holds, such as the names of all candidates. */
  says: z.array(z.string()).optional(),
  /** Words that stand nowhere in all that is published. */
  nowhere: z.array(z.string()).optional(),
})

export type ConformanceCase = z.output<typeof conformanceCase>
