/** Chooses sentences that answer and do not repeat each other: maximal marginal relevance of Carbonell and Goldstein (1998). */
import { cosine, type SentenceVector } from './sentence-vectors.ts'

export interface ScoredSentence extends SentenceVector {
  score: number
}

/** How much an answer weighs against something new. */
const answering = 0.7

/** Two sentences that are more alike than this say the same. */
const sameness = 0.8

/** At most `most` of the sentences, the best first; ties by their order. None says what one of `said` does. */
export function chooseSentences<Scored extends ScoredSentence>(
  scored: readonly Scored[],
  most: number,
  said: readonly SentenceVector[] = [],
): Scored[] {
  const open = [...scored]
  const nearest = open.map((one) => Math.max(0, ...said.map((other) => cosine(other, one))))
  const chosen: Scored[] = []
  while (chosen.length < most && open.length > 0) {
    let best = -1
    let bestValue = Number.NEGATIVE_INFINITY
    open.forEach(({ score }, at) => {
      const value = answering * score - (1 - answering) * (nearest[at] ?? 0)
      if ((nearest[at] ?? 0) >= sameness || value <= bestValue) return
      best = at
      bestValue = value
    })
    const [taken] = best < 0 ? [] : open.splice(best, 1)
    if (!taken) break
    nearest.splice(best, 1)
    chosen.push(taken)
    open.forEach((other, at) => {
      nearest[at] = Math.max(nearest[at] ?? 0, cosine(taken, other))
    })
  }
  return chosen
}
