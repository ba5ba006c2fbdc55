/** Scripts that run from right to left, by the subtag of their language. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'syrc', 'thaa'])

/** The direction of text in `lang`; a script subtag (`az-Arab`) has the last word. */
export function direction(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = lang.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const rtl = script ? rightToLeftScripts.has(script) : rightToLeft.has(language)
  return rtl ? 'rtl' : 'ltr'
}

export interface LangAttributes {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** The attributes of an element that holds text in `lang`, inside of text in `around`. */
export function langAttributes(lang: string | null, around: string): LangAttributes {
  if (lang === null || lang === around) return {}
  return direction(lang) === direction(around) ? { lang } : { lang, dir: direction(lang) }
}
