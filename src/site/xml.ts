/** Text for XML documents. */

/** Characters that XML 1.0 forbids even when escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The characters of `text` that XML 1.0 allows, not yet escaped. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(forbidden, '')
}

/** Text for the content or an attribute of an XML element. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}
