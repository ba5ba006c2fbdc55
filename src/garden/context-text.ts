/** Turns the words around links back into plain text, with every link as readers see it. */
import type { LinkContext } from './link-occurrence.ts'

/** The text of a context; `labelOf` gives the words of the link at a position. */
export function contextText(pieces: LinkContext['pieces'], labelOf: (link: number) => string): string {
  return fold(pieces.map((piece) => (typeof piece === 'number' ? labelOf(piece) : piece)).join(''))
}

/**
 * What stands before and after one link in its sentence; a sentence of few words
 * brings the one before it along. Long ones are cut at words, to about `reach`
 * characters on each side.
 */
export function aroundLink(
  pieces: LinkContext['pieces'],
  link: number,
  labelOf: (link: number) => string,
  reach = 140,
): { before: string; after: string } {
  const at = pieces.indexOf(link)
  const text = (part: LinkContext['pieces']) =>
    part.map((piece) => (typeof piece === 'number' ? labelOf(piece) : piece)).join('')
  const before = text(pieces.slice(0, at)).slice(-4 * reach)
  const after = text(pieces.slice(at + 1)).slice(0, 4 * reach)
  const { start, end } = sentenceAround(before, labelOf(link), after)
  return { before: tail(before.slice(start), reach), after: head(after.slice(0, end), reach) }
}

/** A sentence with fewer letters says little without the one before; a Chinese or Japanese one says as much with half. */
const shortSentence = 40

/** Where the sentence of a link begins in the text before it, and ends in the text after it. */
function sentenceAround(before: string, label: string, after: string): { start: number; end: number } {
  const place = before.length
  const last = place + Math.max(label.length, 1) - 1
  const whole = before + label + after
  const sentences = segmenter.segment(whole)
  const from = sentences.containing(Math.min(place, whole.length - 1))?.index ?? 0
  const end = sentences.containing(last)
  const to = end ? end.index + end.segment.length : last + 1
  const sentence = whole.slice(from, to)
  const size =
    sentence.length +
    (sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  const start = size < shortSentence ? (sentences.containing(from - 1)?.index ?? from) : from
  return { start, end: to - place - label.length }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

/** The first words of a text, with an ellipsis when there is more. */
export function head(text: string, length: number): string {
  const folded = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trimEnd()
  if (folded.length <= length) return folded
  const cut = folded
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

function tail(text: string, length: number): string {
  const folded = text
    .slice(-4 * length)
    .replace(/\s+/g, ' ')
    .trimStart()
  if (folded.length <= length) return folded
  const cut = folded
    .slice(-length)
    .toWellFormed()
    .replace(/^\uFFFD/, '')
  const space = cut.indexOf(' ')
  return `…${(space >= 0 && space < length / 2 ? cut.slice(space + 1) : cut).trimStart()}`
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
