/** `a, b and c` in the manner of `lang`. */
export function listed(items: readonly string[], lang: string): string {
  // Plain `en` means American commas to Intl.
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(items)
}
