/** The words of a stranger as plain text that cannot change what stands around them. */

/**
 * `value` without control characters, marks that turn the direction of a text
 * or hide in it, and more than two marks on one letter; with line ends as they
 * are, blank lines at most one, and no more than `most` letters. Not a text: none.
 */
export function plainWords(value: unknown, most: number): string {
  if (typeof value !== 'string') return ''
  const clean = value
    // Enough for what is shown, so that a huge text costs nothing.
    .slice(0, most * 10)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\u200C\u200D]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const letters = [...clean]
  return letters.length <= most
    ? cut(clean, most)
    : `${cut(letters.slice(0, most - 1).join(''), most - 1).trimEnd()}…`
}

/** The length that schemas count is that of UTF-16 units. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
}
