/** HTML that is being put together, told from plain text by its mark. */

const mark: unique symbol = Symbol('html')

/** A piece of HTML. A string in a template is text, and is escaped. */
export interface Html {
  readonly [mark]: true
  readonly text: string
}

/** Marks `text`, which is HTML. */
export function htmlOf(text: string): Html {
  return { [mark]: true, text }
}

export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && mark in value
}

export const noHtml = htmlOf('')

/** Writes the five signs that have a meaning in HTML as references. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(eachSpecial, (sign) => references[sign] ?? sign) : text
}

const special = /[&<>'"]/
const eachSpecial = /[&<>'"]/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
}
