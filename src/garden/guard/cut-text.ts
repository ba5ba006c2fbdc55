/**
 * Cuts long texts where their content says: most parts of a text are as they
 * were when it changed at one place, and what stands in them need not be looked for again.
 */
import { hardBreak } from './fold-letters.ts'

/** Shorter texts, in UTF-16 units, are read as one. */
export const fewestCut = 1 << 18

/** The least and the most units of a part without its overlap. */
const least = 1 << 15
const most = 1 << 17

/** So many words behind a part are read with it: more than any name has, see `readParts`. */
const overlap = 64

/**
 * The parts of `text`, each with so much of the next that no name and no run of
 * words is lost between them. Where there are hardly any words, the rest is one part.
 */
export function* cutText(text: string): Generator<string> {
  let from = 0
  while (text.length - from > most) {
    const to = placeToCut(text, from)
    const end = endOfOverlap(text, to)
    if (end === null) break
    yield text.slice(from, end)
    from = to
  }
  yield text.slice(from)
}

/** The first place behind the least length at which a line begins that is one of a few, or else a space. */
function placeToCut(text: string, from: number): number {
  const last = Math.min(from + most, text.length)
  for (let at = from + least; at < last; at++) if (isBreak(text, at) && isChosen(text, at)) return at
  for (let at = last; at < text.length; at++) if (isSpace(text, at)) return at
  return text.length
}

/** Whether the units behind `at` choose the place: about one of 32 lines is. */
function isChosen(text: string, at: number): boolean {
  let sum = 0
  for (let next = at + 1; next < at + 48 && next < text.length; next++)
    sum = (Math.imul(sum, 31) + text.charCodeAt(next)) | 0
  return (sum & 31) === 0
}

/** Where enough words have ended for certain; null where that is far away. */
function endOfOverlap(text: string, from: number): number | null {
  let words = 0
  let isWord = false
  for (let at = from; at < text.length; at++) {
    if (at - from > most) return null
    // Nothing reaches over a hard break.
    if (text[at] === hardBreak) return at
    if (isSpace(text, at)) {
      if (isWord && ++words === overlap) return at
      isWord = false
    } else isWord ||= isLetter(text.charCodeAt(at))
  }
  return text.length
}

/** A letter or a digit of ASCII: what holds one, between spaces, is a word at least. */
function isLetter(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122)
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === hardBreak
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || isBreak(text, at)
}
