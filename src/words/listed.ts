import { remember } from './remember.ts'

/** `a, b and c` in the manner of `lang`. */
export function listed(items: readonly string[], lang: string): string {
  return listFormat(lang).format(items)
}

// Plain `en` means American commas to Intl.
const listFormat = remember((lang) => new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang))
