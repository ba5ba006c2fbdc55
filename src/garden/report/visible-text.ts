/** Text of notes and names of files as a terminal may show them. */

/** Control characters, which a terminal obeys, and signs that turn the direction of what follows. */
const commands = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** `text` in one line, with `\uFFFD` for each sign that would do something instead of being seen. */
export function visibleText(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(commands, '\uFFFD')
}
