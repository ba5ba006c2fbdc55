/** Breaks a title into lines of about the same length. */

/** What a line is measured with, in any unit. */
export type WidthOf = (line: string) => number

/**
 * The lines of `text`, none wider than `most` but for a single word that is; as
 * few as possible, and with that as even as possible.
 */
export function breakLines(text: string, widthOf: WidthOf, most: number): string[] {
  const lines = fillLines(text, widthOf, most)
  if (lines.length < 2) return lines
  let [low, high] = [most / lines.length / 1.5, most]
  while (high - low > most / 100) {
    const middle = (low + high) / 2
    const narrower = fillLines(text, widthOf, middle)
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line) > most)) low = middle
    else high = middle
  }
  return fillLines(text, widthOf, high)
}

function fillLines(text: string, widthOf: WidthOf, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

/** Words that are wider than a line, parted wherever its end is. */
export function partWords(text: string, widthOf: WidthOf, most: number): string {
  return piecesOf(text)
    .map((piece) => (widthOf(piece.trimEnd()) > most ? partWord(piece, widthOf, most) : piece))
    .join('')
}

function partWord(word: string, widthOf: WidthOf, most: number): string {
  const parts = ['']
  for (const sign of word) {
    const part = parts.at(-1) ?? ''
    if (part !== '' && widthOf(part + sign) > most) parts.push(sign)
    else parts[parts.length - 1] = part + sign
  }
  return parts.join(' ')
}

/** What may not be parted: words with the blank after them, and signs of square scripts with the punctuation around them. */
function piecesOf(text: string): string[] {
  return text.match(piece) ?? []
}

// Opening marks, then one square sign or a run of anything else that is neither blank nor square, then what may not begin a line.
const square = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const piece = new RegExp(
  `[\\p{Ps}\\p{Pi}]*(?:[${square}]|[^\\s${square}\\p{Ps}\\p{Pi}]+|(?=\\s))[\\p{Pe}\\p{Pf}\\p{Po}ーぁぃぅぇぉっゃゅょ々]*\\s*|\\S`,
  'gu',
)
