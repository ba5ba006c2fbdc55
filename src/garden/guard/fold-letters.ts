/**
 * What every UTF-16 unit is to the tokeniser, as a table: a sign or a letter,
 * and how it is folded. Units that mean something only together with their
 * neighbours are `odd`; what stands around them is folded as a whole.
 */

/** Parts what belongs together only loosely, such as a link and the words around it: no name reaches over it. */
export const softBreak = '\u0001'

/** Parts what does not belong together at all: neither a name nor a run of words reaches over it. */
export const hardBreak = '\u0002'

/** What a unit is, in the low bits of its entry; the folded unit stands above them. An entry is never 0. */
export const kinds = { sign: 1, letter: 2, ideograph: 3, soft: 4, odd: 5, hard: 6, bits: 3, mask: 7 } as const

export type Entry = number

/** The entry of a unit of text that is not folded yet. */
export function entryOf(unit: number): Entry {
  const folded = fold(String.fromCharCode(unit))
  if (isOdd(unit, folded)) return (unit << kinds.bits) | kinds.odd
  const first = folded.charCodeAt(0)
  return (first << kinds.bits) | kindOf(first)
}

/** The entry of a unit of folded text, in which nothing is odd. */
export function foldedEntryOf(unit: number): Entry {
  return (unit << kinds.bits) | kindOf(unit)
}

/** Compatible forms and letter cases are one; soft hyphens, joiners and the like are nothing. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** Whether folding the unit alone is not the same as folding it in its place, or does not give one unit. */
function isOdd(unit: number, folded: string): boolean {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit < 0xe000) return true
  // A capital sigma is written in another way at the end of a word.
  if (character === '\u03a3' || joinsBefore(character) || joinsBefore(folded)) return true
  if (folded.length === 1) return false
  return folded === '' || [...folded].some((one) => kindOf(one.charCodeAt(0)) !== kinds.sign)
}

/** Whether it may become one with what stands before it: marks, and the later parts of Hangul syllables. */
function joinsBefore(text: string): boolean {
  return /[\p{M}\u1161-\u1175\u11a8-\u11c2]/u.test(text)
}

/** What lies beyond the UTF-16 units, emoji for the most part, counts as signs. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (character === softBreak) return kinds.soft
  if (character === hardBreak) return kinds.hard
  if (unit >= 0xd800 && unit < 0xf900) return kinds.sign
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character))
    return kinds.ideograph
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? kinds.letter : kinds.sign
}
