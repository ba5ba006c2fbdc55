/**
 * What the text of a page needs beyond the files of its own site. The policy of
 * the page allows this and nothing else, and the privacy page tells it.
 */
import { z } from 'zod'

/** A source of a Content-Security-Policy: an origin such as `https://example.org`, or `data:`. */
const sources = z.array(z.string())

export const pageNeedsSchema = z.object({
  /** Where pictures come from. */
  images: sources,
  /** Where sound and film come from. */
  media: sources,
  /** Where the frames and files come from that are shown in the page; `'self'` for a file of the site. */
  frames: sources,
  /** Where the pictures come from that a click puts in the page. */
  pictures: sources,
  /** Where the players come from that a click puts in the page. */
  players: sources,
  /** Where forms send what readers write in them. */
  forms: sources,
  /** Where discussions are shown from, which a click puts in the page. */
  discussions: sources,
  /** Addresses of the scripts of others, and of their style sheets. */
  scripts: sources,
  styles: sources,
  /** The texts of scripts, handlers of events and style sheets that its author wrote. */
  code: z.array(z.string()),
  handlers: z.array(z.string()),
  styleTexts: z.array(z.string()),
  /** Whether styles come about that nobody knows beforehand: those of diagrams, and of notes that are code. */
  looseStyles: z.boolean(),
  /** Whether it has looks that the policy of another page stops, so that it is not shown beside others. */
  apart: z.boolean(),
})

/** How an element looks by a `style` of its own, as a class that stands for it. */
export const lookSchema = z.object({ name: z.string(), rule: z.string() })

export type PageNeeds = z.infer<typeof pageNeedsSchema>
/** A page, and what its text needs. */
export interface NoteNeeds {
  slug: string
  title: string
  needs: PageNeeds
}

export type Look = z.infer<typeof lookSchema>

/** The needs that name sources. */
export const contentSources = [
  'images',
  'media',
  'frames',
  'scripts',
  'styles',
  'pictures',
  'players',
  'forms',
  'discussions',
] as const

export type Sources = (typeof contentSources)[number]

/** What a page needs whose text is plain: nothing. */
export const noNeeds: PageNeeds = {
  images: [],
  media: [],
  frames: [],
  pictures: [],
  players: [],
  forms: [],
  discussions: [],
  scripts: [],
  styles: [],
  code: [],
  handlers: [],
  styleTexts: [],
  looseStyles: false,
  apart: false,
}
