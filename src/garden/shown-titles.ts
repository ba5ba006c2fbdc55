/** The titles of notes as readers may see them. */
import type { Note } from './note.ts'
import { propertyWords } from './property-words.ts'
import type { NamedIn } from './view-named.ts'

/**
 * `notes` with titles that name no note that is not published; those of
 * withheld notes, which nobody sees, are as written. The `notes` themselves stay.
 */
export function withShownTitles(notes: readonly Note[], garden: NamedIn): Note[] {
  return notes.map((note) => {
    const written = note.writtenTitle ?? note.title
    if (!mayLink(written)) return note
    const reason = garden.publishSet.withheld.get(note.path)
    const isSeen = reason === undefined || reason === 'room'
    return { ...note, writtenTitle: written, title: isSeen ? propertyWords(garden, note, written) : written }
  })
}

function mayLink(title: string): boolean {
  return title.includes('[[') || title.includes('](')
}
