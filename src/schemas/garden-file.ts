/**
 * `garden.json`: the published notes and the links between them, for programs.
 * Version 1 only ever gains fields; a change that breaks readers gets a new number.
 */
import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'
import { maturities } from './page.ts'

const address = z.string().describe('A full address.')

export const gardenNoteSchema = z.object({
  slug: z.string().describe('The name of the note in its address, and in edges.'),
  url: address,
  markdown: address.describe('The address of its Markdown twin.'),
  format: z.enum(['markdown', 'canvas', 'base']).describe('What its source is written in.'),
  title: z.string(),
  description: z.string().nullable(),
  maturity: z.enum(maturities).nullable(),
  topic: z.string().nullable().describe('The id of its topic.'),
  tags: z.array(z.string()).describe('Without `#`.'),
  created: calendarDate.nullable().describe('A calendar date.'),
  updated: calendarDate.nullable().describe('A calendar date.'),
  lang: z.string().describe('A language tag.'),
  words: z.number().int().describe('The number of its words.'),
  translations: z
    .array(z.object({ slug: z.string(), lang: z.string() }))
    .describe('The same note in other languages, that of the site first; empty where there are none.'),
  original: z
    .string()
    .nullable()
    .describe('The slug of the note that it and its translations were made from, where its author says it.'),
})

export const edgeTypes = ['link', 'embed', 'related', 'parent', 'next', 'translation', 'relation'] as const

export const gardenEdgeSchema = z.object({
  source: z.string().describe('The slug of the note that links.'),
  target: z.string().describe('The slug of the note that it links to.'),
  type: z
    .enum(edgeTypes)
    .describe(
      '`link` and `embed` stand in the text; `related`, `parent`, `next` and `translation` are properties; `relation` is a property of the owner’s own.',
    ),
  relation: z.string().optional().describe('The name of the property of a `relation`.'),
  count: z.number().int().describe('In how many places the source says so.'),
})

export const gardenFileSchema = z.object({
  version: z.literal(1),
  title: z.string(),
  description: z.string(),
  url: address,
  lang: z.string().describe('A language tag.'),
  author: z.object({ name: z.string(), url: z.string().optional() }).nullable(),
  licence: z.string().nullable().describe('The address of the licence of the texts.'),
  notes: z.array(gardenNoteSchema).describe('Ordered by slug.'),
  edges: z.array(gardenEdgeSchema).describe('Ordered by source, target and type.'),
})

export type GardenNote = z.infer<typeof gardenNoteSchema>
export type GardenEdge = z.infer<typeof gardenEdgeSchema>
export type GardenFile = z.infer<typeof gardenFileSchema>
