/**
 * A work of the bibliography, in the words of CSL-JSON 1.0. Only what a
 * reference shows is read: notes, abstracts, keywords and paths of files are
 * dropped at the door.
 */
import { z } from 'zod'

const word = z.union([z.string(), z.number()]).transform(String)

/** Some tools give several places or publishers as a list. */
const text = z.union([word, z.array(word).transform(enumerated)])

const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
})

const dateSchema = z.object({
  /** `[[year, month, day]]`, and for a span a second one. */
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
  circa: z.union([z.boolean(), z.string(), z.number()]).optional(),
})

export const cslItemSchema = z.object({
  /** The key that notes cite it by. */
  id: word,
  type: z.string().default('document'),
  title: text.optional(),
  'title-short': text.optional(),
  author: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  translator: z.array(nameSchema).optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  'container-title': text.optional(),
  'event-title': text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  genre: text.optional(),
  number: text.optional(),
  edition: text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  DOI: text.optional(),
  URL: text.optional(),
})

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export type CslItem = z.infer<typeof cslItemSchema>
export type CslName = z.infer<typeof nameSchema>
export type CslDate = z.infer<typeof dateSchema>
