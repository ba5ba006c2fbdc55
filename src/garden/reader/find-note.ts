/** Finds a note by whatever a program has of it. */
import type { Settings } from '../../schemas/settings.ts'
import type { Note } from '../note.ts'
import { slugOf } from '../slug.ts'
import { noteUrl } from '../urls.ts'

/**
 * The names that `text` can mean, those of the first kind that fits: a name, an
 * address of a page or a twin, a title, an alias, the end of a name.
 */
export function findNotes(notes: ReadonlyMap<string, Note>, text: string, settings: Settings): string[] {
  const wanted = text.trim()
  const key = fold(wanted)
  const path = pathOf(wanted)
  const tests: ((name: string, note: Note) => boolean)[] = [
    (name) => name === wanted,
    (_name, { slug }) => path !== null && bare(noteUrl(settings, slug)) === path,
    (_name, { title }) => fold(title) === key,
    (_name, { fields }) => fields.aliases.some((alias) => fold(alias) === key),
    (name) => key !== '' && (name === slugOf(wanted) || name.endsWith(`/${slugOf(wanted)}`)),
  ]
  for (const test of tests) {
    const found = [...notes].filter(([name, note]) => test(name, note)).map(([name]) => name)
    if (found.length > 0) return found
  }
  return []
}

function pathOf(text: string): string | null {
  if (/^garden:\/\/notes\//.test(text)) return null
  if (URL.canParse(text)) return bare(new URL(text).pathname)
  return text.startsWith('/') ? bare(text) : null
}

/** Without what ends an address: its slash, `.md`, a fragment. */
function bare(path: string): string {
  return path.replace(/[?#].*$/, '').replace(/(?:\/|\.md)$/, '')
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
