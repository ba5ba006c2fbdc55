/** Puts values into the phrases of the interface. Scripts of the browser use this file, so it holds no words itself. */
import type { Forms } from './forms.ts'
import { remember } from './remember.ts'

/** The phrase with each `{name}` replaced; a name that is not given stays as it is written. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** `1 note`, `1,289 notes`: the wording that `lang` has for this number, filled in. */
export function counted(
  phrase: Forms,
  number: number,
  lang: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const wording = phrase[pluralRules(lang).select(number)] ?? phrase.other
  return fill(wording, { ...values, n: formatNumber(number, lang) })
}

/** `1,289` in the manner of `lang`. */
export function formatNumber(number: number, lang: string): string {
  return numberFormat(lang).format(number)
}

/** What stands before and after `{name}`, for a phrase with an element in it. */
export function around(phrase: string, name: string): [before: string, after: string] {
  const [before = '', ...after] = phrase.split(`{${name}}`)
  return [before, after.join(`{${name}}`)]
}

/** A phrase in pieces: plain words, and words in `[…](key)` that are a link to whatever stands behind the key. */
export function linkedPieces(phrase: string): { text: string; key: string | null }[] {
  return [...phrase.matchAll(/\[([^\]]+)\]\((\w+)\)|[^[]+|\[/g)].map(([whole, text, key]) =>
    text === undefined || key === undefined ? { text: whole, key: null } : { text, key },
  )
}

// To make one of these takes longer than all that it then does for a page.
const pluralRules = remember((lang) => new Intl.PluralRules(lang))
const numberFormat = remember((lang) => new Intl.NumberFormat(lang))
