/** Whether the words of a claim are held by the words that it stands on. Asks no model. */
import { findWords, foldWord, type Stem } from '../../suggest/corpus/words.ts'
import { findDates, isSaidBy } from '../facts/find-dates.ts'
import { findNames } from '../facts/find-names.ts'
import { findNumbers, findRates, findUnits, type NumberFact } from '../facts/find-numbers.ts'
import { type Denial, type Polarity, readPolarity } from '../facts/negations.ts'
import { findReversed } from '../facts/opposites.ts'
import type { ClaimProblem } from './claim.ts'
import { findMarkup } from './find-markup.ts'

export interface WordKnowledge {
  stem: Stem
  /** Whether a word, in lower case, is written so within sentences: then a capital at their start says nothing. */
  isCommon: (word: string) => boolean
}

/** What of `claim` is not in `quotes`: every number, unit, date, name, negation, address and sign of markup has to be. */
export function checkWords(
  claim: string,
  quotes: readonly string[],
  knowledge: WordKnowledge,
): ClaimProblem[] {
  const { stem } = knowledge
  const quoted = quotes.join('\n')
  return [
    ...checkNumbers(claim, quoted),
    ...checkNames(claim, quoted, knowledge),
    ...checkNegations(claim, quotes, stem),
    ...checkOpposites(claim, quoted),
    ...checkAddresses(claim, quoted),
    ...findMarkup(claim, quoted).map((words): ClaimProblem => ({ rule: 'markup', words })),
  ]
}

function checkNumbers(claim: string, quoted: string): ClaimProblem[] {
  const [dates, known] = [findDates(claim), findDates(quoted)]
  const [own, numbers] = [findNumbers(claim, dates), findNumbers(quoted)]
  const units = findUnits(quoted)
  return [
    ...dates
      .filter((date) => !known.some((other) => isSaidBy(date, other)))
      .map(({ text }): ClaimProblem => ({ rule: 'date', words: text })),
    ...own.flatMap((fact): ClaimProblem[] => {
      const same = numbers.filter((other) => isSameValue(fact, other))
      if (same.length < own.filter((other) => isSameValue(fact, other)).length)
        return [{ rule: 'number', words: fact.text }]
      if (fact.unit !== null && !same.some(({ unit }) => unit === fact.unit))
        return [{ rule: 'unit', words: fact.text }]
      return []
    }),
    ...findRates(claim)
      .filter(({ unit }) => !units.has(unit))
      .map(({ text }): ClaimProblem => ({ rule: 'unit', words: text })),
  ]
}

function isSameValue({ values }: NumberFact, other: NumberFact): boolean {
  return values.some((value) => other.values.includes(value))
}

function checkNames(claim: string, quoted: string, { stem, isCommon }: WordKnowledge): ClaimProblem[] {
  const known = new Set(findWords(quoted, stem).map(({ form }) => form))
  return findNames(claim)
    .filter(({ text, opens }) => !(opens && isCommon(text.toLowerCase())))
    .filter(({ text }) => !findWords(text, stem).every(({ form }) => known.has(form)))
    .map(({ text }): ClaimProblem => ({ rule: 'name', words: text }))
}

/**
 * What the claim denies the quotes have to deny, and what they deny the claim may not affirm. A
 * negation about words that the quotes do not have is held by one of theirs that is about none of the claim's.
 */
function checkNegations(claim: string, quotes: readonly string[], stem: Stem): ClaimProblem[] {
  const said = readPolarity(claim, stem)
  const held = quotes.map((quote) => readPolarity(quote, stem))
  const denials = held.flatMap((one) => one.denials)
  const quoted = new Set(held.flatMap(({ words }) => [...words]))
  const affirmed = new Set(held.flatMap((one) => [...one.affirmed]))
  const denied = new Set(denials.flatMap(({ around }) => around))
  const saidDenied = new Set(said.denials.flatMap(({ around }) => around))
  const unmatched = said.denials.filter(({ around }) => !around.some((word) => denied.has(word)))
  const isForeign = ({ around }: Denial) => !around.some((word) => quoted.has(word))
  let spare = denials.filter(({ around }) => !around.some((word) => said.words.has(word))).length
  const added = unmatched.filter((denial) => {
    spare -= isForeign(denial) ? 1 : 0
    return !isForeign(denial) || spare < 0
  })
  const dropped = denials.filter(({ about }) => {
    const shared = about.filter((word) => said.affirmed.has(word) && !affirmed.has(word))
    return (
      shared.length > 0 && shared.length * 2 >= about.length && !about.some((word) => saidDenied.has(word))
    )
  })
  const uneven = held.some((one) => isNearlySame(said, one) && one.denials.length !== said.denials.length)
  const scopes = [...added, ...dropped].map(({ about }) => about.join(' '))
  return (scopes.length === 0 && uneven ? [claim] : scopes).map(
    (words): ClaimProblem => ({ rule: 'negation', words }),
  )
}

/** Whether two texts differ in a word at most, negations set aside. */
function isNearlySame({ words }: Polarity, other: Polarity): boolean {
  return words.symmetricDifference(other.words).size <= 1
}

function checkOpposites(claim: string, quoted: string): ClaimProblem[] {
  const wordsOf = (text: string) =>
    new Set(findWords(text, (word) => word).map((one) => one.text.toLowerCase()))
  const reversed = findReversed(wordsOf(claim), wordsOf(quoted))
  // Who distrusts most trusts least: what is turned twice says the same.
  if (reversed.length % 2 === 0) return []
  return reversed.map((words): ClaimProblem => ({ rule: 'opposite', words }))
}

/** Of a page or a mailbox; also the name of a host alone, which many programs make a link of. */
const address =
  /(?:https?:\/\/|www\.|mailto:)[^\s<>"')\]]+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s<>"')\]]*)?/giu

function checkAddresses(claim: string, quoted: string): ClaimProblem[] {
  const known = foldWord(quoted)
  return (claim.match(address) ?? [])
    .map((found) => found.replace(/[.,;:!?]+$/, ''))
    .filter((found) => !known.includes(foldWord(found)))
    .map((words): ClaimProblem => ({ rule: 'address', words }))
}
