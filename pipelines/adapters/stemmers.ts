/** The stemmers of Snowball, by the language of the site. */

type Stemmer = (word: string) => string

/** Each is loaded when a garden of its language asks for it. */
const stemmers: Record<string, () => Promise<{ stemmer: Stemmer }>> = {
  ar: () => import('@orama/stemmers/arabic'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
}

/** Takes the endings off words of `lang`, a tag such as `de-AT`; words of a language without a stemmer stay as they are. */
export async function openStemmer(lang: string): Promise<Stemmer> {
  const load = stemmers[lang.toLowerCase().split('-')[0] ?? '']
  if (!load) return (word) => word
  const { stemmer } = await load()
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const stem = stemmer(word)
    known.set(word, stem)
    return stem
  }
}
