/**
 * Cuts text into words, so that a name is found however it is written: in any
 * letter case, composed or not, in an address (`acme-deal`), over lines, and
 * within markup. Signs are no words. Each character of a script without spaces
 * is a word of its own.
 */

/** Parts what belongs together only loosely, such as a link and the words around it: no name reaches over it. */
export const softBreak = '\u0001'

/** Parts blocks: no name and no sentence reaches over it. */
export const hardBreak = '\u0002'

export interface Tokens {
  /** What `starts` and `ends` count in: the text, folded. */
  text: string
  /** How many words there are; the arrays may be longer. */
  count: number
  /** A hash of each word, 32 bits. */
  hashes: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  /** What stands before each word: 0 signs and space, 1 a soft break, 2 a hard one. */
  gaps: Uint8Array
}

export type Tokenise = (text: string) => Tokens

/** A tokeniser, which uses its arrays again for the next text: what it returns is good until then. */
export function createTokeniser(): Tokenise {
  const kinds = new Uint8Array(0x10000)
  let tokens = emptyTokens(1 << 16)
  return (text) => {
    const folded = fold(text)
    if (tokens.hashes.length < folded.length + 1) tokens = emptyTokens(folded.length * 2)
    return fill(tokens, folded, kinds)
  }
}

/** The words of `text`, as strings. */
export function wordsOf(text: string, tokenise: Tokenise): string[] {
  const { text: folded, count, starts, ends } = tokenise(text)
  return Array.from({ length: count }, (_, at) => folded.slice(starts[at], ends[at]))
}

/** Compatible forms and letter cases are one; soft hyphens, joiners and the like are nothing. */
function fold(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** What a character is: not looked up yet, a sign, part of a word, a word of its own, or a break. */
const [unknown, sign, letter, ideograph, soft, hard] = [0, 1, 2, 3, 4, 5]

function fill(tokens: Tokens, text: string, kinds: Uint8Array): Tokens {
  const { hashes, starts, ends, gaps } = tokens
  let count = 0
  let gap = 2
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at, kinds)
    if (kind === letter || kind === ideograph) {
      const end = kind === letter ? wordEnd(text, at, kinds) : at + 1
      hashes[count] = hashOf(text, at, end)
      starts[count] = at
      ends[count] = end
      gaps[count] = gap
      count++
      gap = 0
      at = end
      continue
    }
    if (kind === hard) gap = 2
    else if (kind === soft && gap === 0) gap = 1
    at++
  }
  return { ...tokens, text, count }
}

function wordEnd(text: string, start: number, kinds: Uint8Array): number {
  let end = start + 1
  while (end < text.length && kindAt(text, end, kinds) === letter) end++
  return end
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function emptyTokens(size: number): Tokens {
  const numbers = () => new Uint32Array(size)
  return {
    text: '',
    count: 0,
    hashes: numbers(),
    starts: numbers(),
    ends: numbers(),
    gaps: new Uint8Array(size),
  }
}

/** The kind of a UTF-16 unit, which `kinds` keeps once it was asked for. */
function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? sign
  if (known !== unknown) return known
  const kind = kindOf(unit)
  kinds[unit] = kind
  return kind
}

/** What lies beyond the UTF-16 units, emoji for the most part, counts as signs. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (character === softBreak) return soft
  if (character === hardBreak) return hard
  if (unit >= 0xd800 && unit < 0xf900) return sign
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character))
    return ideograph
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? letter : sign
}
