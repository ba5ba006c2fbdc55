/**
 * How many tokens a text is at most, without the tokenizer of a model. Tokenizers
 * that work on bytes, or fall back to them, never make more tokens of a
 * text than it has bytes in UTF-8; signs that begin and end it come on top.
 */

/** Begin, end and role of one text among others. */
const frameTokens = 8

/** At least as many tokens as any such tokenizer makes of `text`: of English about four times as many. */
export function mostTokens(text: string): number {
  return byteLength(text) + frameTokens
}

/** The longest beginning of `text` that is no more than `tokens`; no character is cut in two. */
export function truncateTokens(text: string, tokens: number): string {
  const room = Math.max(0, tokens - frameTokens)
  if (byteLength(text) <= room) return text
  let bytes = 0
  let end = 0
  for (const character of text) {
    bytes += byteLength(character)
    if (bytes > room) break
    end += character.length
  }
  return text.slice(0, end)
}

function byteLength(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Each half of a pair counts two, of the four bytes that both are; one alone becomes U+FFFD, three bytes.
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else bytes += isPair(text, at) ? 2 : 3
  }
  return bytes
}

function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return isLow(text.charCodeAt(at + 1))
  return isLow(code) && isHigh(text.charCodeAt(at - 1))
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
