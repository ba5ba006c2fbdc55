/** Answers a question in the garden's own sentences, without a model, or says that the garden does not answer it. */
import type { Stem } from '../../suggest/corpus/words.ts'
import type { AskedTerm } from '../scope/rank-notes.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { chooseSentences } from './choose-sentences.ts'
import type { KindTest } from './holds-kind.ts'
import { isQuestion } from './is-question.ts'
import { type AskedNote, type Evidence, scoreSentences } from './score-sentences.ts'

export interface Answer {
  /** The sentences that answer, the best first. Empty when the question is not answered. */
  sentences: Sentence[]
  /** The share of what is asked for that they speak of, by weight, from 0 to 1. */
  coverage: number
  /** The words of the question that no sentence speaks of. */
  missing: string[]
}

/** This share of a question, in one note, is an answer; less only where it is no chance, and never less than the second. */
const sureCoverage = 0.5
const leastCoverage = 0.35

/** So seldom do words that have nothing to do with each other stand together as much. */
const leastChance = 0.1

/** A sentence that has less than this share of the best score adds nothing. */
const leastScore = 0.5

/** What the score of a sentence is multiplied by that holds what the question asks for, such as a number. */
const kindGain = 1.4
/** Such a sentence has to speak of more than half of the question, with what stands above and beside it. */
const leastOfKind = 0.55
/** Less is enough where a number stands before the very thing that is counted. */
const leastOfCounted = 0.15

/** A heading that has so much of the question speaks for the sentences under it, which need not say it again. */
const leastHeaded = 0.6

export const mostSentences = 8

export interface AnswerTests {
  /** What the answer has to hold. */
  kind: KindTest
  /** How often a question of words without relation gets as much, from 0 to 1. */
  chance: () => number
}

export function extractAnswer(
  notes: readonly AskedNote[],
  terms: readonly AskedTerm[],
  stem: Stem,
  { kind, chance }: AnswerTests,
): Answer {
  const scored = scoreSentences(notes, terms, stem).filter(
    ({ own, headed, sentence }) =>
      (terms.length === 0 || own.size > 0 || headed >= leastHeaded) && !isQuestion(sentence.text),
  )
  const isOfKind = (one: Evidence) => kind.kinds.size > 0 && kind.holds(one.sentence.text)
  const leastOf = ({ sentence }: Evidence) => (kind.counts(sentence.text) ? leastOfCounted : leastOfKind)
  const evidence = scored.map((one) => (isOfKind(one) ? { ...one, score: one.score * kindGain } : one))
  const best = evidence.reduce((most, { score }) => Math.max(most, score), 0)
  const chosen = chooseSentences(
    evidence.filter(({ score }) => score >= leastScore * best),
    mostSentences,
  )
  const byNote = Map.groupBy(chosen, ({ sentence }) => sentence.note)
  const coverage = Math.max(0, ...[...byNote.values()].map((own) => coverageOf(own, terms)))
  const spoken = new Set(chosen.flatMap(({ held }) => [...held]))
  const isSure = coverage >= sureCoverage || (coverage >= leastCoverage && chance() <= leastChance)
  const hasKind = kind.kinds.size === 0 || chosen.some((one) => isOfKind(one) && one.covered >= leastOf(one))
  return {
    sentences: isSure && hasKind ? chosen.map(({ sentence }) => sentence) : [],
    coverage,
    missing: [...new Set(terms.flatMap(({ term, word }) => (spoken.has(term) ? [] : [word])))],
  }
}

function coverageOf(sentences: readonly Evidence[], terms: readonly AskedTerm[]): number {
  if (terms.length === 0) return 1
  const held = new Set(sentences.flatMap((one) => [...one.held]))
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  return terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0) / total
}
