/** Whether a sentence holds words of the kind that a question asks for, which the question does not say itself. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import { foldWord, type Stem } from '../../suggest/corpus/words.ts'
import { findDates } from '../facts/find-dates.ts'
import { findNames, type NameFact } from '../facts/find-names.ts'
import { findNumbers } from '../facts/find-numbers.ts'
import type { AskedKind } from '../scope/asked-kinds.ts'

/** What is counted from a question, so that each sentence need not read it again. */
export interface KindTest {
  kinds: ReadonlySet<AskedKind>
  /** Whether `sentence` holds all of the kinds. */
  holds(sentence: string): boolean
  /** Whether `sentence` has a number of the things that the question counts: “14 hours” where it asks how many hours. */
  counts(sentence: string): boolean
}

/** A number and the word behind it, or a word, a colon and its number. */
const countedThing = /\d[\d.,]*\+?[\s-](?<behind>[\p{L}-]{2,})|(?<before>[\p{L}-]{2,}):\s*\d/gu

/** Eleven in Spanish, and no number in English. */
const ambiguous = /^once$/i

const origin =
  /\b(?:named (?:after|for)|(?:name|word|term) (?:comes?|came|is|was|derives?|stems?|refers?)|comes? from|came from|derive[sd]? from|etymolog\p{L}*|called (?:so|that|this)|stands? for|after the)\b/iu

export function openKindTest(question: string, kinds: ReadonlySet<AskedKind>, stem: Stem): KindTest {
  const asked = new Set(findTerms(question, stem))
  const numbers = new Set(findNumbers(question).flatMap(({ values }) => values))
  const years = new Set(findDates(question).map(({ year }) => year))
  const isNew = (name: string) => !findTerms(foldWord(name), stem).every((term) => asked.has(term))
  const tests: Record<AskedKind, (sentence: string) => boolean> = {
    number: (sentence) =>
      findNumbers(sentence, findDates(sentence)).some(
        ({ text, values }) => !ambiguous.test(text) && !values.some((value) => numbers.has(value)),
      ),
    date: (sentence) =>
      findDates(sentence).some(({ year }) => !years.has(year)) ||
      (sentence.match(/(?<![\p{L}\d#.,$€£/-])(?:1[0-9]|20)\d\d(?![\p{L}\d])/gu) ?? []).some(
        (year) => !numbers.has(Number(year)),
      ),
    name: (sentence) => findNames(sentence).some((name) => isNew(name.text) && !isOpening(name, sentence)),
    origin: (sentence) => origin.test(sentence),
  }
  const [, counted] = /\b(?:how many|wie ?viele|cu[áa]nt[oa]s)\s+([\p{L}-]+)/iu.exec(question) ?? []
  const thing = counted === undefined ? undefined : findTerms(counted, stem)[0]
  const counts = (sentence: string) =>
    thing !== undefined &&
    Array.from(sentence.matchAll(countedThing)).some(
      ({ groups }) => findTerms(groups?.['behind'] ?? groups?.['before'] ?? '', stem)[0] === thing,
    )
  return { kinds, counts, holds: (sentence) => [...kinds].every((kind) => tests[kind](sentence)) }
}

/** Whether a word may have its capital from the begin of the sentence alone: no other name follows it at once. */
function isOpening({ text, start, opens }: NameFact, sentence: string): boolean {
  return opens && !/^[’']?s? \p{Lu}\p{L}/u.test(sentence.slice(start + text.length))
}
