/** Where the sentences of a text begin and end. */
import { openMark } from './open-mark.ts'

export interface Range {
  start: number
  end: number
}

/** Parts text of `lang`, a tag of BCP 47, into sentences. */
export function sentenceSegmenter(lang: string): Intl.Segmenter {
  const known = Intl.Segmenter.supportedLocalesOf([lang]).length > 0
  return new Intl.Segmenter(known ? lang : 'en', { granularity: 'sentence' })
}

/**
 * The sentences of `text`, without the white space around them. A line that ends does not end a sentence,
 * and neither does a point inside of a quotation or of brackets: half of either is nobody's words.
 */
export function splitSentences(text: string, segmenter: Intl.Segmenter): Range[] {
  const line = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')
  const found: Range[] = []
  for (const { segment, index } of segmenter.segment(line)) {
    const last = found.at(-1)
    if (last && (goesOn(line.slice(last.start, index)) || isInside(line, last.start, index)))
      last.end = index + segment.length
    else found.push({ start: index, end: index + segment.length })
  }
  return found.flatMap(({ start, end }) => {
    const sentence = line.slice(start, end)
    const from = start + sentence.length - sentence.trimStart().length
    const to = start + sentence.trimEnd().length
    return to > from ? [{ start: from, end: to }] : []
  })
}

/** Whether a text ends as a sentence does, a closing quote or bracket set aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？｡][\p{Pe}\p{Pf}"'”’»«)\]]*$/u.test(text)
}

/** A point that follows one of these ends no sentence. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st jr sr vs etc al eg ie cf ca approx fig figs eq eqs no nos vol pp ch sec ed eds dept est inc ltd co corp ' +
    'z.b d.h u.a u.ä bzw usw evtl ggf vgl nr abs s str bspw sog inkl exkl max min mind ' +
    'sra srta dra ud uds ej pág págs núm aprox'
  ).split(' '),
)

/** A quotation or bracket that is not closed in so many signs is a slip. */
const longestInside = 400

function isInside(line: string, start: number, at: number): boolean {
  const closing = openMark(line.slice(start, at))
  return closing !== null && new RegExp(`[${closing}]`).test(line.slice(at, start + longestInside))
}

/** Whether a text that a segmenter parts here is not yet at an end: after an abbreviation or an initial. */
function goesOn(before: string): boolean {
  const [, word] = before.match(/(?:^|[\s("'“„«[])((?:\p{L}\p{M}*\.)*[\p{L}\p{M}]+)\.\s*$/u) ?? []
  if (word === undefined) return false
  return (
    (/^\p{L}$/u.test(word) && word !== 'I') || word.includes('.') || abbreviations.has(word.toLowerCase())
  )
}
