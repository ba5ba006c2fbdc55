/**
 * Sentences of different notes that say the same of the same thing, but for a number or a negation. Asks no
 * model and does not say who is right. Two sentences that differ in more than a few words are not compared.
 */
import { findWords, type Stem } from '../../suggest/corpus/words.ts'
import { findDates } from '../facts/find-dates.ts'
import { findNumbers, type NumberFact } from '../facts/find-numbers.ts'
import { functionWords } from '../facts/function-words.ts'
import { type Polarity, readPolarity } from '../facts/negations.ts'
import { numberWords } from '../facts/number-words.ts'
import { unitOf } from '../facts/units.ts'
import type { Sentence } from '../sentences/sentence.ts'

export interface Contradiction {
  /** In the order in which they were given. */
  sentences: readonly [Sentence, Sentence]
  differsIn: 'number' | 'negation'
}

/** They share so many words that say something, and this share of all that they have. */
const fewestShared = 3
const leastShare = 0.6

/** A sentence with more numbers than these is a row of them. */
const mostNumbers = 3

interface Looked {
  sentence: Sentence
  /** Its words that say something, without numbers, units and negations. */
  words: Set<string>
  numbers: NumberFact[]
  polarity: Polarity
}

/** In the order of `sentences`. */
export function findContradictions(sentences: readonly Sentence[], stem: Stem): Contradiction[] {
  const looked = sentences.map((sentence) => look(sentence, stem))
  return looked.flatMap((one, at) =>
    looked.slice(at + 1).flatMap((other): Contradiction[] => {
      if (one.sentence.note === other.sentence.note || !hasClaim(one, other)) return []
      if (!isAlike(one.words, other.words)) return []
      const pair = [one.sentence, other.sentence] as const
      if (areOtherNumbers(one.numbers, other.numbers)) return [{ sentences: pair, differsIn: 'number' }]
      return isDenied(one, other) || isDenied(other, one) ? [{ sentences: pair, differsIn: 'negation' }] : []
    }),
  )
}

function look(sentence: Sentence, stem: Stem): Looked {
  const { text } = sentence
  const polarity = readPolarity(text, stem)
  const said = findWords(text, stem).filter(({ text: word, form }) => {
    const lower = word.toLowerCase()
    const isNumber = /^\d/.test(word) || numberWords.has(lower) || unitOf(lower) !== null
    return !functionWords.has(lower) && !isNumber && polarity.words.has(form)
  })
  return {
    sentence,
    words: new Set(said.map(({ form }) => form)),
    numbers: findNumbers(text, findDates(text)),
    polarity,
  }
}

/** Whether there is something to differ in. */
function hasClaim(one: Looked, other: Looked): boolean {
  return (
    (one.numbers.length > 0 && other.numbers.length > 0) ||
    one.polarity.denials.length !== other.polarity.denials.length
  )
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = one.intersection(other).size
  return shared >= fewestShared && shared >= leastShare * (one.size + other.size - shared)
}

/** Whether they count the same things, and come to other numbers in all of them that one unit has. */
function areOtherNumbers(one: readonly NumberFact[], other: readonly NumberFact[]): boolean {
  if (one.length !== other.length || one.length === 0 || one.length > mostNumbers) return false
  const units = new Set(one.map(({ unit }) => unit))
  if (units.symmetricDifference(new Set(other.map(({ unit }) => unit))).size > 0) return false
  return [...units].some((unit) => {
    const values = new Set(one.flatMap((fact) => (fact.unit === unit ? fact.values : [])))
    return !other.some((fact) => fact.unit === unit && fact.values.some((value) => values.has(value)))
  })
}

/** Whether one denies what the other, which denies nothing, affirms. */
function isDenied(one: Looked, other: Looked): boolean {
  if (one.polarity.denials.length !== 1 || other.polarity.denials.length > 0) return false
  return one.polarity.denials.some(({ about }) =>
    about.some((word) => one.words.has(word) && other.polarity.affirmed.has(word)),
  )
}
