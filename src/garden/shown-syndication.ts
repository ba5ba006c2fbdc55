/** Where else a note was posted, as its page says it. */
import type { Note } from './note.ts'
import { publicAddress } from './public-address.ts'
import type { NamedIn } from './view-named.ts'

/** Without addresses of notes that are not published. */
export function shownSyndication(garden: NamedIn, note: Note): string[] {
  return (note.fields.syndication ?? []).filter((address) => publicAddress(garden, note, address) === address)
}
