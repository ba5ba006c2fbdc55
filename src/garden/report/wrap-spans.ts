/** Breaks styled text into lines of a terminal, whose columns the letters of some scripts take two of. */
import stringWidth from 'string-width'

/** A text in one style. */
export interface Span {
  text: string
  paint?(text: string): string
}

/**
 * The spans as lines of at most `width` columns, each style closed at the end of a line. Lines break
 * behind blanks, between signs of scripts without them, and where a word is longer than a line.
 */
export function wrapSpans(spans: readonly Span[], width: number): string[] {
  const lines: Letter[][] = []
  let line: Letter[] = []
  let used = 0
  for (const piece of piecesOf(spans)) {
    if (used > 0 && used + widthOf(withoutEnd(piece)) > width) {
      lines.push(line)
      line = []
      used = 0
    }
    for (const letter of piece) {
      if (used > 0 && used + letter.width > width && letter.text !== ' ') {
        lines.push(line)
        line = []
        used = 0
      }
      line.push(letter)
      used += letter.width
    }
  }
  return [...lines, line].map((letters) => render(withoutEnd(letters))).filter((text) => text !== '')
}

interface Letter {
  text: string
  width: number
  span: Span
}

const segmenter = new Intl.Segmenter()

/** The letters between two places where a line may break. */
function piecesOf(spans: readonly Span[]): Letter[][] {
  const pieces: Letter[][] = []
  let piece: Letter[] = []
  for (const span of spans) {
    for (const { segment } of segmenter.segment(span.text)) {
      const letter = { text: segment, width: stringWidth(segment), span }
      const isWide = letter.width > 1
      if (isWide && piece.length > 0 && !opening.test(piece.at(-1)?.text ?? '') && !closing.test(segment)) {
        pieces.push(piece)
        piece = []
      }
      piece.push(letter)
      if (segment === ' ') {
        pieces.push(piece)
        piece = []
      }
    }
  }
  return [...pieces, piece]
}

/** No line ends behind the first of a pair of brackets or quotes, or begins with the second or with a full stop. */
const opening = /\p{Ps}|\p{Pi}/u
const closing = /\p{Pe}|\p{Pf}|[、。，．：；！？]/u

function withoutEnd(letters: readonly Letter[]): Letter[] {
  return letters.slice(0, letters.findLastIndex(({ text }) => text !== ' ') + 1)
}

function widthOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { width }) => sum + width, 0)
}

/** Neighbours of one span are painted together. */
function render(letters: readonly Letter[]): string {
  let text = ''
  let run = ''
  let span: Span | null = null
  for (const letter of [...letters, null]) {
    if (span && letter?.span !== span) {
      text += span.paint?.(run) ?? run
      run = ''
    }
    span = letter?.span ?? null
    run += letter?.text ?? ''
  }
  return text
}
