/** Where a word or a pattern stands in a text. */
import type { SearchTerm } from './search-term.ts'

export type Needle = Extract<SearchTerm, { type: 'text' | 'regexp' }>

/** The first place; null without one. */
export function findMatch(
  needle: Needle,
  text: string,
  exactCase: boolean,
): readonly [start: number, end: number] | null {
  if (needle.type === 'regexp') return (exactCase ? needle.plain : needle.folded).find(text)
  const [haystack, wanted] = exactCase ? [text, needle.text] : [fold(text), fold(needle.text)]
  const at = haystack.indexOf(wanted)
  return at < 0 ? null : [at, at + wanted.length]
}

/** Without letter case, each character in its place: those whose small letters are longer stay as they are. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (sign) => sign.toLowerCase())
}
