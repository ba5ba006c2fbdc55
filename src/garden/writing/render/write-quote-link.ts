/** The link to the place of a quoted sentence. */
import { subpathResolver } from '../../links/resolve-subpath.ts'
import type { Note } from '../../note.ts'
import { fitsSubpath } from '../../rename/write-wikilink.ts'
import type { Sentence } from '../sentences/sentence.ts'

/**
 * `[[name#heading|heading]]`, or `[[name|title]]` where the words of the heading are no sure
 * way to it; without words to show where they cannot stand in a link. `name` leads to the note;
 * `shows` takes the place of these words.
 */
export function writeQuoteLink(
  { heading }: Sentence,
  { name, note, shows }: { name: string; note: Note; shows?: string | undefined },
): string {
  const place = heading?.text?.replace(/[#^[\]|\\%]+/g, ' ').trim()
  const isSure = place !== undefined && fitsSubpath(place) && subpathResolver(note)(place) === heading?.id
  const called = isSure ? heading?.text : note.title
  const words = (shows ?? called)?.replace(/\s+/g, ' ').trim() ?? ''
  const shown = words === '' || /[[\]|\\]|%%/.test(words) || words === name ? '' : `|${words}`
  return `[[${name}${isSure ? `#${place}` : ''}${shown}]]`
}
