/** The words of a property that readers see, where links to notes may stand in it. */

import { parseLinkText } from '../markdown/link-text.ts'
import type { Garden } from './garden.ts'
import { withheldLabel } from './link-view.ts'
import type { Note } from './note.ts'
import { viewNamed } from './view-named.ts'

/** `text` without the names of notes that are not published: their links leave the author's words. */
export function propertyWords(garden: Garden, note: Note, text: string): string {
  return text.replace(/!?\[\[([^[\]]+)\]\]/g, (whole, inside: string) => {
    const { path, display } = parseLinkText(inside)
    const view = path === '' ? null : viewNamed(garden, note, path, settings)
    return view?.state === 'withheld' ? (display ?? withheldLabel) : whole
  })
}

/** The address of a note is not asked for here. */
const settings = { base: '/', trailingSlash: 'always', linkText: 'title' } as const
