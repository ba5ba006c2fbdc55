/** What the site gives of a note besides its page. Everything here is already public. */
import { z } from 'zod'

/** What the site gives to readers outside of it: feeds and programs. */
export const outwardNoteSchema = z.object({
  /** The body as HTML with full addresses, without styles, scripts and ids. */
  feed: z.string(),
  /** The body as plain Markdown with full addresses. */
  markdown: z.string(),
  /** What feeds know it by whatever its address is; null for its address. */
  guid: z.string().nullable(),
})

/** What previews of links to a note show of its text: HTML without ids, classes and links. */
export const notePreviewSchema = z.object({
  /** Its first blocks, clipped; empty where it has no text. */
  opening: z.string(),
  /** The places in it that published notes link to, in the order of their ids. */
  places: z.array(z.object({ id: z.string(), html: z.string() })),
})

export type OutwardNote = z.infer<typeof outwardNoteSchema>
export type NotePreview = z.infer<typeof notePreviewSchema>
