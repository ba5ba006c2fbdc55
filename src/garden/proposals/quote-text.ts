/** Words of notes in the Markdown of GitHub, where a name behind `@` calls a person and a number behind `#` is an issue. */

/** Letters that are shown of a text. */
const mostLetters = 80

/** What turns the direction of the text behind it, or cannot be seen: a name could pose as another by it. */
const hidden = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** `text` as code in one line, cut where it is long: nothing in it is markup, a link, a mention or an issue. */
export function quoteText(text: string, most = mostLetters): string {
  const plain = text.toWellFormed().replace(/\s+/g, ' ').replace(hidden, '').trim()
  const letters = Array.from(plain)
  const shown = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : plain
  const parted = shown.replace(beginning, '$&\u200B')
  return `<code>${parted.replace(/[!-&*+:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`
}

/**
 * What makes a mention, an issue or an address of the letters behind it. GitHub looks for these in the page
 * and not in its source, so an entity does not help, but a space without width does. In code it looks for none; this is to be sure.
 */
const beginning = /[@#]|GH(?=-\d)|:(?=\/\/)|www(?=\.)/gi
