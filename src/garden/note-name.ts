/** How another note is named on a page. */
import type { NoteName } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Note } from './note.ts'
import { noteLanguage } from './note-words.ts'

export function noteName(note: Note, { lang: around }: Pick<Settings, 'lang'>): NoteName {
  const { slug, title } = note
  const lang = noteLanguage(note, around)
  return lang === null || lang === around ? { slug, title } : { slug, title, lang }
}
