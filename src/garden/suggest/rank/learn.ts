/**
 * Learns from the links of a garden what its author links: hides some of them,
 * looks at what was hidden among all candidates of the same notes, and does so several times.
 */
import { openCandidates } from '../candidates.ts'
import { type HiddenLinks, hideLinks, linkedPairs, type Pair } from '../corpus/hidden-links.ts'
import { features, featuresOf, mentionFeatures, productsFrom } from '../features.ts'
import { randomNumbers } from '../random-numbers.ts'
import { narrow, type View } from '../view.ts'
import { createExamples, type Examples, joinExamples } from './examples.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { Logistic } from './logistic.ts'
import type { Models } from './models.ts'
import { shippedList, shippedModels } from './shipped-models.ts'

export interface LearnOptions {
  seed: number
}

/** How many times links are hidden in a garden of few links. */
const mostRounds = 4

/** Fewer links than these teach too little. */
export const fewestPairs = 100

/** Products of scores are learned from so many links on, and only for what is not said: fewer teach chance. */
const fewestForProducts = 1000

/** More examples of links than these teach nothing more: what is not said shows in fewer ways than what is. */
const enoughPairs: Record<HiddenLinks['words'], number> = { kept: 2400, erased: 1000 }

/** As many notes are looked at, at most about: each has hundreds of candidates. */
const enoughNotes = 1600

/** In a garden of this many links, of what was no link one in three is an example, which counts for all of them. */
const manyPairs = 5000
const oneInMany = 3

/** The share of links that is hidden each time. */
const share = 0.2
const penalty = 20

/** Learns from the garden itself; one of few links is judged as others are. */
export function learn(view: View, { seed }: LearnOptions): Models {
  return { mention: learnModel(view, 'kept', { seed }), related: learnModel(view, 'erased', { seed }) }
}

/** Learns one of the models: that of mentions from links whose words are kept, that of related notes from others. */
export function learnModel(view: View, words: HiddenLinks['words'], { seed }: LearnOptions): Logistic {
  const seen = seenPairs(view)
  if (seen.length < fewestPairs) return words === 'kept' ? shippedModels.mention : shippedModels.related
  const plain = words === 'kept' || seen.length < fewestForProducts
  return fitModel(examplesOf(view, words, seed), words, { plain })
}

/**
 * Learns the model of a list of all targets, what is said and what is not in one order:
 * from links whose words are kept and from links without them.
 */
export function learnList(view: View, { seed }: LearnOptions): Logistic {
  if (seenPairs(view).length < fewestPairs) return shippedList
  const parts = [examplesOf(view, 'kept', seed), examplesOf(view, 'erased', seed)]
  return fitModel(joinExamples(featuresOf(view).length, parts), 'kept', { plain: true })
}

/** A model for other gardens than those of the `examples` is `plain`: products do not hold where notes are fewer or shorter. */
export function fitModel(
  examples: Examples,
  words: HiddenLinks['words'],
  { plain = false }: { plain?: boolean } = {},
): Logistic {
  const uses = Array.from(
    { length: examples.width },
    (_, at) =>
      (words === 'kept' || at >= mentionFeatures.length) &&
      !(plain && at >= productsFrom && at < features.length),
  )
  return fitLogistic(examples, { penalty, uses })
}

function seenPairs({ corpus, hidden }: View): Pair[] {
  return linkedPairs(corpus).filter(([source, target]) => !hidden.has(source, target))
}

/** Candidates of the notes that lose a link; those that were links are examples of them. */
export function examplesOf(view: View, words: HiddenLinks['words'], seed: number): Examples {
  const { hidden } = view
  const pairs = seenPairs(view)
  const enough = enoughPairs[words]
  const count = Math.min(enough, Math.round(pairs.length * share))
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(enough / Math.max(1, count))))
  const standsFor = pairs.length < manyPairs ? 1 : oneInMany
  const examples = createExamples(featuresOf(view).length)
  for (let round = 0; round < rounds; round += 1) {
    const chosen = samplePairs(pairs, count, seed * 31 + round)
    const finder = openCandidates(narrow(view, hideLinks(chosen, words, hidden)))
    const bySource = [...Map.groupBy(chosen, ([source]) => source)]
    for (const [source, own] of spreadOut(bySource, Math.floor(enoughNotes / rounds))) {
      const targets = new Set(own.map(([, target]) => target))
      let others = 0
      for (const { target, values } of finder.of(source)) {
        if (targets.has(target)) examples.add(values, true)
        else if (others++ % standsFor === 0) examples.add(values, false, standsFor)
      }
    }
  }
  return examples
}

/** At most `count` of the items, evenly spaced. */
function spreadOut<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  )
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
