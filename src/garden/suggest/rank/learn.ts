/**
 * Learns from the links of a garden what its author links: hides some of them,
 * looks at what was hidden among all candidates of the same notes, and does so several times.
 */
import { openCandidates } from '../candidates.ts'
import { type HiddenLinks, hideLinks, linkedPairs, type Pair } from '../corpus/hidden-links.ts'
import { features, mentionFeatures } from '../features.ts'
import { randomNumbers } from '../random-numbers.ts'
import { narrow, type View } from '../view.ts'
import { type Example, fitLogistic, type Logistic } from './logistic.ts'
import type { Models } from './models.ts'
import { shippedModels } from './shipped-models.ts'

export interface LearnOptions {
  seed: number
}

/** How many times links are hidden in a garden of few links. */
const mostRounds = 4

/** Fewer links than these teach too little. */
const fewestPairs = 100

/** More examples of links than these teach nothing more. */
const enoughPairs = 3000

/** The share of links that is hidden each time. */
const share = 0.2
const penalty = 20

/** Learns from the garden itself; one of few links is judged as others are. */
export function learn(view: View, { seed }: LearnOptions): Models {
  return { mention: learnModel(view, 'kept', { seed }), related: learnModel(view, 'erased', { seed }) }
}

/** Learns one of the models: that of mentions from links whose words are kept, that of related notes from others. */
export function learnModel(view: View, words: HiddenLinks['words'], { seed }: LearnOptions): Logistic {
  const { corpus, hidden } = view
  const seen = linkedPairs(corpus).filter(([source, target]) => !hidden.has(source, target))
  if (seen.length < fewestPairs) return words === 'kept' ? shippedModels.mention : shippedModels.related
  return fitModel(examplesOf(view, words, seed), words)
}

export function fitModel(examples: readonly Example[], words: HiddenLinks['words']): Logistic {
  const uses = features.map((_, at) => words === 'kept' || at >= mentionFeatures.length)
  return fitLogistic(examples, { penalty, uses })
}

/** Every candidate of the notes that lose a link; those that were links are examples of them. */
export function examplesOf(view: View, words: HiddenLinks['words'], seed: number): Example[] {
  const { corpus, hidden } = view
  const pairs = linkedPairs(corpus).filter(([source, target]) => !hidden.has(source, target))
  const count = Math.min(enoughPairs, Math.round(pairs.length * share))
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(enoughPairs / Math.max(1, count))))
  return Array.from({ length: rounds }, (_, round) => {
    const chosen = samplePairs(pairs, count, seed * 31 + round)
    const finder = openCandidates(narrow(view, hideLinks(chosen, words, hidden)))
    return [...Map.groupBy(chosen, ([source]) => source)].flatMap(([source, own]) => {
      const targets = new Set(own.map(([, target]) => target))
      return finder.of(source).map(({ target, values }): Example => ({ values, linked: targets.has(target) }))
    })
  }).flat()
}

/** `count` of the pairs, the same for the same seed, in their order. */
export function samplePairs(pairs: readonly Pair[], count: number, seed: number): Pair[] {
  const random = randomNumbers(seed)
  const drawn = pairs
    .map((pair, at) => ({ pair, at, draw: random() }))
    .sort((a, b) => a.draw - b.draw || a.at - b.at)
  return drawn
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair)
}
