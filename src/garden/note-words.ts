/** The language of a note, and that in which the site speaks about it. */
import type { Settings } from '../schemas/settings.ts'
import { type LangAttributes, langAttributes } from '../words/direction.ts'
import type { Words } from '../words/words.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Note } from './note.ts'
import { languageBeside } from './script-language.ts'

type Speaking = Pick<Note, 'fields' | 'script'>

/** The language that a note says, else that its script tells; null when it is that of the site. */
export function noteLanguage({ fields, script }: Speaking, around: string): string | null {
  return fields.lang ?? languageBeside(script ?? null, around)
}

/** How `note` says its language, and its direction, inside of the text of `host`. */
export function languageIn(
  note: Speaking,
  host: Speaking | undefined,
  { lang }: Pick<Settings, 'lang'>,
): LangAttributes {
  return langAttributes(noteLanguage(note, lang) ?? lang, (host && noteLanguage(host, lang)) ?? lang)
}

/** The words for the text of a note: in its own language, else in the site's, else in English. */
export function noteWords(note: Speaking | undefined, { lang }: Pick<Settings, 'lang'>): Words {
  return wordsOf(note && noteLanguage(note, lang), lang)
}
