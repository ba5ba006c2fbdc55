/**
 * The text of plain HTML, as a browser would read it, without building its tree,
 * which takes a hundred times as long. Null where it holds what only a parser
 * can tell: comments, elements of text alone, drawings, names of characters.
 */
export function scanText(html: string): string | null {
  if (beyond.test(html)) return null
  return html
    .replace(tag, '')
    .replace(reference, (_, code: string) => String.fromCodePoint(Number(`0${code}`)))
}

// A declaration or a comment; an element whose content is read by rules of its own, or whose place is; a named or odd reference.
const beyond =
  /<[!?]|<\/?(?:math|svg|style|script|template|noscript|noembed|noframes|textarea|title|xmp|iframe|select|option|frameset|plaintext|listing)\b|&(?!#x[1-9a-f][0-9a-f]{1,3};)/i

// A tag to its end, with quotes in which `>` is a sign like others. A text may end within one.
const tag = /<(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*(?:>|$)/g

// The one form in which the renderer writes a reference.
const reference = /&#(x[0-9a-f]+);/gi
