/** All that the site holds of one note. */
import type { NotePage, NotePreview, OutwardNote } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Note } from '../note.ts'
import { notePage } from '../note-page.ts'
import { shieldPage } from '../shield/shield-page.ts'
import { isUntrusted } from '../trust.ts'
import type { Planning } from './planning.ts'
import type { RenderedNote } from './render-note.ts'

export interface NotePlan {
  page: NotePage
  /** The same note for readers outside of the site. */
  outward: OutwardNote
  /** What previews of links to it show. */
  preview: NotePreview
}

/** Puts together what is shown of a published note; `rendered` is what `renderNote` made of it. */
export function planNote(planning: Planning, note: Note, rendered: RenderedNote): NotePlan {
  const { garden, settings } = planning
  const { html, needs, looks, feed, markdown, preview, mdx } = rendered
  const path = planning.places().get(note.slug)
  const extras = { isCode: note.mdx !== undefined, discussed: isDiscussed(note, settings) }
  const page = shieldPage(notePage(garden, note, html, settings), { needs, looks }, extras)
  return {
    page: { ...page, ...(mdx !== undefined && { mdx }), ...(path && { path }) },
    outward: { feed, markdown, guid: planning.identities().get(note.path) ?? null },
    preview,
  }
}

/** Discussions belong to notes; one that others wrote has none here, nor one whose owner says so. */
function isDiscussed(note: Note, settings: Settings): boolean {
  return (
    settings.comments !== undefined &&
    !note.document &&
    note.fields.comments !== false &&
    !isUntrusted(note, settings)
  )
}
