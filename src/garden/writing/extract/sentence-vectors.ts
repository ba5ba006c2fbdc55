/** Sentences as vectors of their terms, so that they can be compared. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import type { Sentence } from '../sentences/sentence.ts'

export interface SentenceVector {
  sentence: Sentence
  /** The weight of each term; the vector has unit length. */
  weights: ReadonlyMap<string, number>
}

/** Weighs each term by how often the sentence has it and how rare it is among all of `sentences`. */
export function toVectors(sentences: readonly Sentence[], stem: Stem): SentenceVector[] {
  const counted = sentences.map((sentence) => {
    const counts = new Map<string, number>()
    for (const term of findTerms(sentence.text, stem)) counts.set(term, (counts.get(term) ?? 0) + 1)
    return { sentence, counts }
  })
  const holders = new Map<string, number>()
  for (const { counts } of counted)
    for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log(1 + sentences.length / (holders.get(term) ?? 1))
  return counted.map(({ sentence, counts }) => {
    const weights = Array.from(
      counts,
      ([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const,
    )
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return { sentence, weights: new Map(weights.map(([term, weight]) => [term, weight / length])) }
  })
}

/** How alike two sentences are, from 0 to 1. */
export function cosine(one: SentenceVector, other: SentenceVector): number {
  const [few, many] =
    one.weights.size <= other.weights.size ? [one.weights, other.weights] : [other.weights, one.weights]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}
