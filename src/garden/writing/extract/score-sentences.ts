/** How well sentences answer a question. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import type { AskedTerm } from '../scope/rank-notes.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { centralities } from './centrality.ts'
import type { ScoredSentence } from './choose-sentences.ts'
import { toVectors } from './sentence-vectors.ts'
import { soundness } from './soundness.ts'

export interface AskedNote {
  sentences: readonly Sentence[]
  /** The terms of its names. */
  names: ReadonlySet<string>
  /** How much the note is about the question; the highest has 1. */
  relevance: number
}

export interface Evidence extends ScoredSentence {
  /** The asked terms that it has itself. */
  own: ReadonlySet<string>
  /** The share of the question that its heading has, by weight. */
  headed: number
  /** Those that it, its heading or a name of its note has. */
  held: ReadonlySet<string>
  /** The share of the question that it speaks of, by weight, what stands above and beside it counted in part. */
  covered: number
}

/** What a term counts that does not stand in the sentence itself. */
const headingShare = 0.5
const nameShare = 0.4
const besideShare = 0.3

/** What makes a sentence good: the terms that are asked for, its place among the others, and its note. */
const parts = { terms: 0.6, centrality: 0.2, note: 0.2 }

/** More sentences than these are not compared with each other. */
const mostCompared = 400

/** Sentences of these notes that have something to do with the question, in their order. Without asked terms all have. */
export function scoreSentences(
  notes: readonly AskedNote[],
  terms: readonly AskedTerm[],
  stem: Stem,
): Evidence[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  const found = notes.flatMap(({ sentences, names, relevance }) =>
    withTerms(sentences, stem).map(({ sentence, own, beside }) => {
      const above = new Set(findTerms(sentence.heading?.text ?? '', stem))
      const shareAbove = (term: string) => (above.has(term) ? headingShare : names.has(term) ? nameShare : 0)
      const shareOf = (term: string) =>
        own.has(term) ? 1 : Math.max(shareAbove(term), beside(term) ? besideShare : 0)
      const covered = terms.reduce((sum, { term, weight }) => sum + weight * shareOf(term), 0) / total
      return {
        sentence,
        relevance,
        covered: terms.length === 0 ? 1 : covered,
        headed: terms.reduce((sum, { term, weight }) => sum + (above.has(term) ? weight : 0), 0) / total,
        own: new Set(terms.flatMap(({ term }) => (own.has(term) ? [term] : []))),
        held: new Set(terms.flatMap(({ term }) => (own.has(term) || shareAbove(term) > 0 ? [term] : []))),
      }
    }),
  )
  const kept = found
    .map((one, at) => ({ ...one, at }))
    .filter(({ covered }) => covered > 0)
    .sort((a, b) => b.covered + b.relevance - a.covered - a.relevance || a.at - b.at)
    .slice(0, mostCompared)
    .sort((a, b) => a.at - b.at)
  const vectors = toVectors(
    kept.map(({ sentence }) => sentence),
    stem,
  )
  const central = centralities(vectors)
  return kept.flatMap(({ relevance, covered, headed, own, held, sentence }, at): Evidence[] => {
    const vector = vectors[at]
    if (!vector) return []
    const score = parts.terms * covered + parts.centrality * (central[at] ?? 0) + parts.note * relevance
    return [{ ...vector, own, held, covered, headed, score: score * soundness(sentence) }]
  })
}

/** Each sentence with its terms, and whether the one before or behind it, under the same heading, has a term. */
function withTerms(sentences: readonly Sentence[], stem: Stem) {
  const all = sentences.map((sentence) => ({ sentence, own: new Set(findTerms(sentence.text, stem)) }))
  return all.map(({ sentence, own }, at) => {
    const near = [all[at - 1], all[at + 1]].filter(
      (other) => other?.sentence.heading?.id === sentence.heading?.id,
    )
    return { sentence, own, beside: (term: string) => near.some((other) => other?.own.has(term)) }
  })
}
