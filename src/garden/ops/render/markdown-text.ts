/**
 * Words of others in GitHub's Markdown, where they stand among words of ours: nothing in them is markup or a
 * link, calls a person, names an issue, or is a picture.
 */
import { isWebAddress } from '../../is-web-address.ts'
import { visibleText } from '../../report/visible-text.ts'

/** `text` in one line, cut where it is longer than `most` letters. */
export function markdownText(text: string, most: number): string {
  const letters = Array.from(visibleText(text.toWellFormed()).trim())
  const shown = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
  return shown.replace(unseen, '').replace(beginning, '$&\u200B').replace(signs, reference)
}

/** A link; the label alone where there is no address. `repository` is our own: its issues may be told that they are named. */
export function markdownLink(label: string, href: string | null, repository: string | null): string {
  if (href === null || !isWebAddress(href)) return label
  const isOurs = repository !== null && href.startsWith(`${repository}/`)
  const address = isOurs ? new URL(href).href : quietAddress(href)
  return `[${label}](<${address.replace(/[\\|*_~]/g, encodeURIComponent).replaceAll('&', '&amp;')}>)`
}

/**
 * GitHub puts a note of the link at an issue that is linked to from another one, and tells those who follow it;
 * not by this address, which leads to the same page.
 * https://docs.renovatebot.com/configuration-options/#prbodytemplate
 */
function quietAddress(href: string): string {
  const url = new URL(href)
  if (/^(?:www\.)?github\.com$/i.test(url.hostname)) url.hostname = 'redirect.github.com'
  return url.href
}

const unseen = /[\u200B\u2060]/g

/**
 * What makes a mention, an issue or an address of the letters behind it: `@name`, `#12`, `GH-12`, `://`, `www.`.
 * GitHub looks for these in the page and not in its source, so an entity does not help; a space without width does.
 */
const beginning = /[@#]|GH(?=-\d)|:(?=\/\/)|www(?=\.)/gi

/** All punctuation of ASCII, which alone can be markup, but for what is plain anywhere inside a line. */
const signs = /[!-&*+/:-@[-`{-~]|(?<![\p{L}\p{N}])[-.](?![\p{L}\p{N}])|^\d+(?=[.)])/gu

function reference(sign: string): string {
  return /\d/.test(sign) ? `\u200B${sign}` : `&#${sign.charCodeAt(0)};`
}
