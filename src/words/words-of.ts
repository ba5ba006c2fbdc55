/** Finds the words for a language. */
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

/** Every language that the interface speaks. */
export const languages: readonly Words[] = [en, de, es, zh]

/**
 * The words of the first of `langs` that the interface speaks, else English.
 * They are chosen by the language alone (`de` for `de-AT`); `lang` of the
 * result is the whole tag, which decides how numbers and dates are written.
 */
export function wordsOf(...langs: readonly (string | null | undefined)[]): Words {
  for (const lang of langs) {
    const primary = lang?.split('-', 1)[0]?.toLowerCase()
    const found = languages.find((words) => words.lang === primary)
    if (lang && found) return found.lang === lang ? found : { ...found, lang }
  }
  return en
}
