/** Long texts are read in parts, so that what is needed to read one is small whatever its length. */
import { hardBreak } from './fold-letters.ts'
import type { Tokeniser } from './tokenise.ts'
import type { Tokens } from './tokens.ts'

/** UTF-16 units of a part, or a few more: it ends at a space. */
const partLength = 1 << 16

/** So many words at the end of a part are read again in the next one: more than any name has, or a number written digit by digit. */
const overlap = 64

/** Tells of the words of `text`, part by part; they are good until `tell` returns. */
export function readParts(text: string, tokeniser: Tokeniser, tell: (tokens: Tokens) => void): void {
  let from = 0
  let length = partLength
  while (text.length - from > length) {
    const to = spaceFrom(text, from + length)
    const tokens = tokeniser.read(text.slice(from, to))
    const back = placeBefore(tokens, text, from, to)
    // Where there are hardly any words, the part has to be longer.
    if (back === 0) length *= 2
    else {
      tell(tokens)
      from += back
      length = partLength
    }
  }
  tell(tokeniser.read(from === 0 ? text : text.slice(from)))
}

/** The first place from `at` on where words end for certain. */
function spaceFrom(text: string, at: number): number {
  let end = at
  while (end < text.length && !isSpace(text, end)) end++
  return end
}

/**
 * How far behind `from` the words of the part up to `to` begin that are read again, behind a space; 0
 * where there are not so many.
 */
function placeBefore({ starts, count }: Tokens, text: string, from: number, to: number): number {
  // Words that were folded apart stand behind the part, and tell no place.
  for (let word = count - overlap; word > 0; word--) {
    const start = starts[word] ?? 0
    if (from + start < to && isSpace(text, from + start - 1)) return start
  }
  return 0
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\n' || text[at] === hardBreak
}
