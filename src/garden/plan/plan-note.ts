/** All that the site holds of one note besides its text. */
import type { NoteFrame } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Note } from '../note.ts'
import { notePage } from '../note-page.ts'
import { shieldPage } from '../shield/shield-page.ts'
import { isUntrusted } from '../trust.ts'
import type { BodyFacts } from './body-facts.ts'
import type { Planning } from './planning.ts'

export interface NotePlan {
  /** Its page around its body. */
  page: NoteFrame
  /** What feeds know it by whatever its address is; null for its address. */
  guid: string | null
}

/** Puts together what is shown around a published note; `facts` are of what `renderNote` made of it. */
export function planNote(planning: Planning, note: Note, facts: BodyFacts): NotePlan {
  const { settings } = planning
  const path = planning.places().get(note.slug)
  const extras = { isCode: note.mdx !== undefined, discussed: isDiscussed(note, settings) }
  const page = shieldPage(notePage(planning, note), facts, extras)
  return {
    page: path ? { ...page, path } : page,
    guid: planning.identities().get(note.path) ?? null,
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
