/**
 * A long Markdown file, read part by part: all that `readMarkdown` does stays within
 * a line, so that lines say apart what they say together.
 */
import { type LongText, noText } from './artefact-text.ts'
import { placesToCut } from './cut-bytes.ts'
import { decodePart } from './decode-part.ts'
import { readMarkdown } from './read-markdown.ts'

/** So many words behind a part are read with it: more than any name has, see `readParts`. */
const overlap = 64

/** Where there are hardly any words in so many bytes, the rest is one part. */
const farthest = 1 << 17

const lineEnd = 0x0a

export function readLongMarkdown(bytes: Uint8Array): LongText {
  return (look) => {
    const places = placesToCut(bytes, (at) => bytes.indexOf(lineEnd, at) + 1 || -1)
    for (const [at, to] of places.entries()) {
      const from = places[at - 1]
      if (from === undefined) continue
      const end = endOfOverlap(bytes, to)
      const part = bytes.subarray(from, end ?? bytes.length)
      look('markdown', part, () => readMarkdown(decodePart(part, from)))
      if (end === null) break
    }
    return noText
  }
}

/** The end of the line in which so many words have ended; null where that is far away. */
function endOfOverlap(bytes: Uint8Array, from: number): number | null {
  for (let size = 1 << 10; size <= farthest; size *= 2) {
    const end = bytes.indexOf(lineEnd, from + size) + 1 || bytes.length
    // Addresses and numbers are no words of the flow.
    const [flow = ''] = readMarkdown(decodePart(bytes.subarray(from, end), from)).words
    if (end === bytes.length || holdsWords(flow)) return end
  }
  return null
}

/** What holds a letter or a digit of ASCII, between spaces, is a word at least. */
function holdsWords(text: string): boolean {
  let words = 0
  for (const piece of text.split(/[ \n]/)) if (/[a-z\d]/i.test(piece) && ++words === overlap) return true
  return false
}
