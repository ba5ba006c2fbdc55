/** The words of a property, or of a label, that readers see, where links to notes may stand in it. */
import { cutComments } from '../markdown/cut-comments.ts'
import type { LinkView } from '../markdown/render-context.ts'
import { hideAddresses } from './hide-addresses.ts'
import { replaceTextLinks } from './text-links.ts'
import { type NamedIn, type Speaker, viewNamed } from './view-named.ts'

/** `text` without comments and without the names of notes that are not published. */
export function propertyWords(garden: NamedIn, note: Speaker, text: string): string {
  return linkWords(garden, note, cutComments(text).shown)
}

/** `text` with the author's words in the place of links to notes that are not published, and without their addresses. Others stay. */
export function linkWords(garden: NamedIn, note: Speaker, text: string): string {
  const linked = replaceTextLinks(text, (whole, path, words) => {
    const view = viewOf(garden, note, path)
    return view?.state === 'withheld' ? (words ?? view.label) : whole
  })
  return hideAddresses(garden, note, linked)
}

/** Whether `text` holds a link to a note that is not published. */
export function namesWithheld(garden: NamedIn, note: Speaker, text: string): boolean {
  let found = false
  replaceTextLinks(text, (whole, path) => {
    found ||= viewOf(garden, note, path)?.state === 'withheld'
    return whole
  })
  return found
}

function viewOf(garden: NamedIn, note: Speaker, path: string): LinkView | null {
  return path === '' ? null : viewNamed(garden, note, path, settings)
}

/** The address of a note is not asked for here. */
const settings = { base: '/', trailingSlash: 'always', linkText: 'title' } as const
