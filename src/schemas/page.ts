/**
 * The records that the site is built from: what the build pipeline writes into
 * the site store and the pages read. Everything here is already public.
 */
import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'
import { edgeKinds } from './edge-kinds.ts'
import { lookSchema, pageNeedsSchema } from './page-needs.ts'
import { answersSchema } from './webmention.ts'

export const maturities = ['seedling', 'budding', 'evergreen'] as const

/** A step in the growth of a note: its planting, in the stage that it then had, or the stage that it reached. */
export const stageStepSchema = z.object({ stage: z.enum(maturities).nullable(), date: calendarDate })

/** A note in all its languages. */
export const noteTranslationsSchema = z.object({
  /** One for each language, itself among them: that of the site first. */
  notes: z.array(z.object({ slug: z.string(), title: z.string(), lang: z.string() })),
  /** The slug of the note that the others were made from; null where that is not said. */
  original: z.string().nullable(),
  /** The slug of the note for those who read none of these languages. */
  fallback: z.string(),
})

/** What lists, feeds and cards show of a note. */
export const noteEntrySchema = z.object({
  /** The note's address below `/notes/`: lower-case, no trailing slash. */
  slug: z.string(),
  title: z.string(),
  /** The author's description, else the first sentences of the note, as plain text. */
  description: z.string().nullable(),
  maturity: z.enum(maturities).nullable(),
  /** A topic's id, see the settings. */
  topic: z.string().nullable(),
  tags: z.array(z.string()),
  created: calendarDate.nullable(),
  updated: calendarDate.nullable(),
  featured: z.boolean(),
  lang: z.string().nullable(),
  /** The folder that it lies in, as on disk; left out at the root of the vault. */
  folder: z.string().optional(),
  /** Its place among its neighbours; left out where its author gave none. */
  order: z.number().optional(),
  /** From git, oldest first, the planting first; left out where there is no history. */
  stages: z.array(stageStepSchema).optional(),
  /** Left out where it is in one language alone. */
  translations: noteTranslationsSchema.optional(),
})

export const headingSchema = z.object({ depth: z.number().int(), id: z.string(), text: z.string() })

/** Another note by its name. */
const noteNameSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** Left out where it is that of the site. */
  lang: z.string().optional(),
})

/** One place where another note mentions this one. Plain text, comments and withheld names removed. */
export const mentionSchema = z.object({
  before: z.string(),
  text: z.string(),
  after: z.string(),
  /** The heading above the mention in its note, and null before the first heading. */
  section: z.object({ id: z.string(), text: z.string() }).nullable(),
})

export const backlinkSchema = noteNameSchema.extend({
  maturity: z.enum(maturities).nullable(),
  /** In source order. Empty when the link is only a property such as `relatedNotes`. */
  mentions: z.array(mentionSchema),
  /** The property that links here, when one does. */
  property: z.string().nullable(),
})

/** The notes that a note names in a property of the setting `relations`. */
export const relationSchema = z.object({
  /** The property, as the setting spells it. */
  name: z.string(),
  /** In source order. */
  notes: z.array(noteNameSchema),
})

/** A section of a note, as readers see its heading. */
const placeSchema = z.object({ id: z.string(), text: z.string() })

export const relatedSchema = noteNameSchema.extend({
  description: z.string().nullable(),
  maturity: z.enum(maturities).nullable(),
  /** Why it stands here: `chosen` by the author, or `mutual` links, or sharing neighbours. */
  reason: z.enum(['chosen', 'mutual', 'shared-links']),
  /** The section of this note whose text first links to it; null where none does. */
  section: placeSchema.nullable(),
  /** For shared neighbours, the first two of them, and how many there are. */
  through: z.array(z.object({ slug: z.string(), title: z.string() })),
  shared: z.number().int(),
})

/** A note that this one links to, or that links to it, with the kinds of links each way; one way may be empty. */
export const neighbourSchema = noteNameSchema.extend({
  maturity: z.enum(maturities).nullable(),
  to: z.array(z.enum(edgeKinds)),
  from: z.array(z.enum(edgeKinds)),
})

/** The notes one link away, the nearest first, and how many more there are. */
export const neighbourhoodSchema = z.object({ notes: z.array(neighbourSchema), more: z.number().int() })

/** One day's work on a note, told without a word of its older texts. */
export const revisionSchema = z.object({
  date: calendarDate,
  /** Whether the note became public with it; then nothing else is told. */
  first: z.boolean(),
  /** The stage that it reached, if it changed. */
  stage: z.enum(maturities).nullable(),
  words: z.object({ added: z.number().int(), removed: z.number().int() }),
  retitled: z.boolean(),
  /** Blocks of text by section; a section that the note no more has is null. */
  parts: z.array(
    z.object({
      what: z.enum(['added', 'reworked', 'removed']),
      kind: z.enum(['paragraph', 'point', 'block']),
      count: z.number().int(),
      section: placeSchema.nullable(),
    }),
  ),
  /** Headings that came and still stand. */
  sections: z.array(placeSchema),
  /** Links that came and still stand. */
  links: z.number().int(),
})

export const noteHistorySchema = z.object({
  stages: z.array(stageStepSchema),
  /** Newest first, a bounded number. */
  revisions: z.array(revisionSchema),
  /** Whether it was written before it was public; of that time nothing is told. */
  hadPrivateTime: z.boolean(),
})

/** A step of the path through a topic. */
export const pathPlaceSchema = z.object({
  topic: z.string(),
  /** From 1 to `total`. */
  number: z.number().int(),
  total: z.number().int(),
  previous: noteNameSchema.nullable(),
  next: noteNameSchema.nullable(),
})

/** How a note came about that the garden wrote itself. */
export const writtenSchema = z.object({
  /** Null where its sentences are quotes, and no model was asked. */
  engine: z.string().nullable(),
  /** The day on which it last agreed with its sources; null where it does not say. */
  date: calendarDate.nullable(),
  /** The number of its quotes, and of those that do not stand in their notes any more. */
  quotes: z.number().int(),
  gone: z.number().int(),
  /** Whether somebody wrote into it since. */
  edited: z.boolean(),
  /** Whether a record of the garden confirms what the note says of itself. */
  recorded: z.boolean(),
  /** The published notes that it quotes, by path, and whether they changed since. */
  sources: z.array(noteNameSchema.extend({ changed: z.boolean() })),
})

/** All that the page of one note shows. */
export const notePageSchema = z.object({
  /** What its source is written in. Lists and feeds show Markdown alone. */
  format: z.enum(['markdown', 'canvas', 'base']),
  entry: noteEntrySchema,
  /** Other names under which readers may look for the note. */
  aliases: z.array(z.string()),
  /** The id of the title, where a heading of the note gave it. */
  titleId: z.string().nullable(),
  /** The rendered body, without the title. Internal links carry the site's base. */
  html: z.string(),
  /** What the body needs beyond the files of the site; left out where that is nothing. */
  needs: pageNeedsSchema.optional(),
  /** The classes in the body that stand for styles; left out where there are none. */
  looks: z.array(lookSchema).optional(),
  /** For a note in MDX, the program that its page shows in place of `html`. */
  mdx: z.string().optional(),
  /** The number of its words. */
  words: z.number().int(),
  headings: z.array(headingSchema),
  backlinks: z.array(backlinkSchema),
  related: z.array(relatedSchema),
  /** Vault path of the source, `/`-separated. */
  source: z.string(),
  /** In the order of the setting. */
  relations: z.array(relationSchema),
  image: z.string().nullable(),
  cssclasses: z.array(z.string()),
  parent: noteNameSchema.nullable(),
  next: noteNameSchema.nullable(),
  /** The pages above it, the outermost first: notes, or folders that no note speaks for. */
  crumbs: z.array(
    z.object({
      title: z.string(),
      lang: z.string().optional(),
      slug: z.string().nullable(),
      folder: z.string().nullable(),
    }),
  ),
  /** Its place on the path through its topic; left out where it is on none. */
  path: pathPlaceSchema.optional(),
  /** Left out where no link leads to or from the note. */
  neighbourhood: neighbourhoodSchema.optional(),
  /** The day on which it was last tended, for an evergreen note that has gone untended for long. */
  restingSince: calendarDate.optional(),
  /** What others answered on sites of their own; left out where nobody did. */
  answers: answersSchema.optional(),
  /** Left out where git tells none. */
  history: noteHistorySchema.optional(),
  /** Left out where a person wrote it. */
  written: writtenSchema.optional(),
  /** Addresses where it was posted as well; left out where there are none. */
  syndication: z.array(z.string()).optional(),
})

export type NoteName = z.infer<typeof noteNameSchema>
export type Maturity = (typeof maturities)[number]
export type NoteTranslations = z.infer<typeof noteTranslationsSchema>
export type NoteEntry = z.infer<typeof noteEntrySchema>
export type Heading = z.infer<typeof headingSchema>
export type Mention = z.infer<typeof mentionSchema>
export type Backlink = z.infer<typeof backlinkSchema>
export type Relation = z.infer<typeof relationSchema>
export type Related = z.infer<typeof relatedSchema>
export type Neighbour = z.infer<typeof neighbourSchema>
export type Neighbourhood = z.infer<typeof neighbourhoodSchema>
export type StageStep = z.infer<typeof stageStepSchema>
export type Revision = z.infer<typeof revisionSchema>
export type Crumb = NotePage['crumbs'][number]
export type PathPlace = z.infer<typeof pathPlaceSchema>
export type NoteHistory = z.infer<typeof noteHistorySchema>
export type Written = z.infer<typeof writtenSchema>
export type NotePage = z.infer<typeof notePageSchema>
/** A page without its body. */
export type NoteFrame = Omit<NotePage, 'html' | 'mdx'>
