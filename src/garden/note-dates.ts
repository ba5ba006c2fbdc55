/** The calendar dates of a note: its author's own before those that git tells. */
import type { NoteFields } from '../schemas/note-fields.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { FileDates } from './vault.ts'

/** What of a note its dates are read from. */
export interface Dated {
  fields: Pick<NoteFields, 'created' | 'updated'>
  dates: FileDates | null
}

export function noteDates({ fields, dates }: Dated): Pick<NoteEntry, 'created' | 'updated'> {
  return {
    created: fields.created ?? dates?.created ?? null,
    updated: fields.updated ?? later(fields.created, dates?.updated),
  }
}

/** The later of two calendar dates that may be absent. */
function later(a: string | undefined, b: string | undefined): string | null {
  return [a, b].reduce<string | null>(
    (latest, date) => (date && (latest === null || date > latest) ? date : latest),
    null,
  )
}
