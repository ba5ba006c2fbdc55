/** Answers a question in the garden's own sentences, without a model, or says that the garden does not answer it. */
import type { Stem } from '../../suggest/corpus/words.ts'
import type { AskedTerm } from '../scope/rank-notes.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { chooseSentences } from './choose-sentences.ts'
import { type AskedNote, type Evidence, scoreSentences } from './score-sentences.ts'

export interface Answer {
  /** The sentences that answer, the best first. Empty when the question is not answered. */
  sentences: Sentence[]
  /** The share of what is asked for that they speak of, by weight, from 0 to 1. */
  coverage: number
  /** The words of the question that no sentence speaks of. */
  missing: string[]
}

/** Less than this share of a question, in one note, is no answer. */
const leastCoverage = 0.5

/** A sentence that has less than this share of the best score adds nothing. */
const leastScore = 0.5

export const mostSentences = 8

export function extractAnswer(notes: readonly AskedNote[], terms: readonly AskedTerm[], stem: Stem): Answer {
  const evidence = scoreSentences(notes, terms, stem).filter(({ own }) => terms.length === 0 || own.size > 0)
  const best = evidence.reduce((most, { score }) => Math.max(most, score), 0)
  const chosen = chooseSentences(
    evidence.filter(({ score }) => score >= leastScore * best),
    mostSentences,
  )
  const byNote = Map.groupBy(chosen, ({ sentence }) => sentence.note)
  const coverage = Math.max(0, ...[...byNote.values()].map((own) => coverageOf(own, terms)))
  const spoken = new Set(chosen.flatMap(({ held }) => [...held]))
  return {
    sentences: coverage >= leastCoverage && chosen.length > 0 ? chosen.map(({ sentence }) => sentence) : [],
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
