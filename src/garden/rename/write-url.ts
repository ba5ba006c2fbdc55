/** Writes another target into the address of a Markdown link, as that address is written. */
import { parseInternalUrl } from '../links/parse-url.ts'
import type { NewTarget, Splice } from './write-wikilink.ts'

/**
 * The change of `raw`, an address as it stands in the source, perhaps between
 * `<` and `>`. What follows the path (`?raw`, `#heading`) stays.
 */
export function writeUrl(raw: string, { path, subpath }: NewTarget): Splice {
  const isLiteral = raw.startsWith('<')
  const [from, to] = isLiteral ? [1, raw.length - 1] : [0, raw.length]
  const inside = raw.slice(from, to)
  const hash = inside.indexOf('#')
  const address = hash < 0 ? inside : inside.slice(0, hash)
  const query = address.indexOf('?')
  const pathEnd = query > 0 ? query : address.length
  const encode = isLiteral ? encodeLiteral : encodeBare
  const isAscii = /%[89a-f]/i.test(inside)
  const newPath = path === null ? inside.slice(0, pathEnd) : encode(path, isAscii)
  if (subpath === null || hash < 0) return { start: from, end: from + pathEnd, text: newPath }
  return {
    start: from,
    end: to,
    text: `${newPath}${address.slice(pathEnd)}#${encode(subpath, isAscii)}`,
  }
}

/** The path that `text`, as `writeUrl` gives it, is read as. */
export function readWrittenPath(text: string): string | null {
  return parseInternalUrl(text.replace(/\\([\\<>])/g, '$1').replace(/&amp;/g, '&'))?.path ?? null
}

/** Between `<` and `>` blanks may stand. */
function encodeLiteral(text: string, isAscii: boolean): string {
  return encodeSigns(text, isAscii, /[%#?]/g).replace(/[\\<>]/g, '\\$&')
}

/** Without them blanks, brackets, and signs with a meaning in Markdown may not. */
function encodeBare(text: string, isAscii: boolean): string {
  return encodeSigns(text, isAscii, /[%#?\s()<>\\"[\]]/g)
}

function encodeSigns(text: string, isAscii: boolean, signs: RegExp): string {
  const encoded = text.replace(signs, percent)
  const plain = isAscii ? encoded.replace(/[^\0-\x7F]+/g, encodeURIComponent) : encoded
  // `&copy;` would be read as a sign of its own.
  return plain.replace(/&(?=#?\w+;)/g, '&amp;')
}

function percent(sign: string): string {
  const code = encodeURIComponent(sign)
  return code === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : code
}
