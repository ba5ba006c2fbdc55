/** Words of others in HTML and SVG, in a text or in an attribute. */

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function encodeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (sign) => references[sign] ?? sign)
}
