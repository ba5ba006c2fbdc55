/** The link to the place of a quoted sentence. */
import { subpathResolver } from '../../links/resolve-subpath.ts'
import type { Note } from '../../note.ts'
import { fitsSubpath } from '../../rename/write-wikilink.ts'
import type { Sentence } from '../sentences/sentence.ts'

/**
 * `[[name#heading|heading]]`, or `[[name|title]]` where the words of the heading are no sure
 * way to it; without words to show where they cannot stand in a link. `name` leads to the note.
 */
export function writeQuoteLink({ heading }: Sentence, name: string, note: Note): string {
  const place = heading?.text?.replace(/[#^[\]|\\%]+/g, ' ').trim()
  const isSure = place !== undefined && fitsSubpath(place) && subpathResolver(note)(place) === heading?.id
  const words = (isSure ? heading?.text : note.title)?.replace(/\s+/g, ' ').trim() ?? ''
  const shown = words === '' || /[[\]|\\]|%%/.test(words) || words === name ? '' : `|${words}`
  return `[[${name}${isSure ? `#${place}` : ''}${shown}]]`
}
