/** The names of languages, as they are known to Intl. */

/** `Deutsch` for `de`: the name of a language in itself, fit to stand alone. */
export function ownLanguageName(lang: string): string {
  const name = languageName(lang, lang)
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}

/** `German` for `de` in `en`. A language without a name keeps its tag. */
export function languageName(lang: string, around: string): string {
  try {
    return new Intl.DisplayNames([around], { type: 'language' }).of(lang) ?? lang
  } catch {
    // A tag that no registry could hold.
    return lang
  }
}
