/**
 * Learns from the links of a garden what its author links: hides some of them,
 * looks at what was hidden among all candidates of the same notes, and does so several times.
 */
import { openCandidates } from '../candidates.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { features, featuresOf, productsFrom } from '../features.ts'
import type { View } from '../view.ts'
import { readExamples } from './example-rows.ts'
import { createExamples, type Examples, joinExamples } from './examples.ts'
import { fitForest } from './fit-forest.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { Logistic } from './logistic.ts'
import type { Ranker } from './ranker.ts'
import { type Round, roundsOf, seenPairs } from './rounds.ts'
import { shippedList, shippedModels } from './shipped-models.ts'

export interface LearnOptions {
  seed: number
}

/** Fewer links than these teach too little. */
export const fewestPairs = 100

/** Products of scores are learned from so many links on, and only for what is not said: fewer teach chance. */
const fewestForProducts = 1000

const penalty = 20

/** Where something is said, weighted values tell nearly all. */
const forestShare: Record<HiddenLinks['words'], number> = { kept: 0.35, erased: 0.5 }

/** How one of the models is learned: what is to be looked at, and what follows from it. */
export interface Lesson {
  /** None in a garden of few links, which is judged as others are. */
  rounds(): Iterable<Round>
  /** The model that follows from the examples of all rounds. */
  fit(examples: Examples): Ranker
}

/** The model of mentions is learned from links whose words are kept, that of related notes from others. */
export function openLesson(view: View, words: HiddenLinks['words'], { seed }: LearnOptions): Lesson {
  const seen = seenPairs(view)
  if (seen.length < fewestPairs)
    return { rounds: () => [], fit: () => (words === 'kept' ? shippedModels.mention : shippedModels.related) }
  const plain = words === 'kept' || seen.length < fewestForProducts
  return {
    rounds: () => roundsOf(view, words, seed),
    fit: (examples) => fitRanker(examples, words, { plain }),
  }
}

/** Learns one of the models. */
export function learnModel(view: View, words: HiddenLinks['words'], options: LearnOptions): Ranker {
  const { rounds, fit } = openLesson(view, words, options)
  return fit(lookAt(rounds(), featuresOf(view).length))
}

/**
 * Learns the model of a list of all targets, what is said and what is not in one order:
 * from links whose words are kept and from links without them.
 */
export function learnList(view: View, { seed }: LearnOptions): Ranker {
  if (seenPairs(view).length < fewestPairs) return shippedList
  const parts = [examplesOf(view, 'kept', seed), examplesOf(view, 'erased', seed)]
  return fitRanker(joinExamples(featuresOf(view).length, parts), 'kept', { plain: true })
}

/** A model for other gardens than those of the `examples` is `plain`: products do not hold where notes are fewer or shorter. */
export function fitModel(examples: Examples, { plain = false }: { plain?: boolean } = {}): Logistic {
  return fitLogistic(examples, { penalty, uses: usesOf(examples.width, { plain }) })
}

/** Both models of a garden. Trees find products for themselves. */
function fitRanker(examples: Examples, words: HiddenLinks['words'], { plain }: { plain: boolean }): Ranker {
  return {
    logistic: fitModel(examples, { plain }),
    forest: fitForest(examples, { uses: usesOf(examples.width, { plain: true }) }),
    share: forestShare[words],
  }
}

/**
 * The columns that a model is of. Those of mentions are in both: where the words of links are erased,
 * the names that still stand in the text tell what is linked apart from what is named in passing.
 */
function usesOf(width: number, { plain }: { plain: boolean }): boolean[] {
  return Array.from({ length: width }, (_, at) => !(plain && at >= productsFrom && at < features.length))
}

/** The examples of all rounds of one seed. */
export function examplesOf(view: View, words: HiddenLinks['words'], seed: number): Examples {
  return lookAt(roundsOf(view, words, seed), featuresOf(view).length)
}

function lookAt(rounds: Iterable<Round>, width: number): Examples {
  const examples = createExamples(width)
  for (const { view, questions } of rounds) {
    const finder = openCandidates(view)
    for (const question of questions) examples.addRows(readExamples(finder, question))
  }
  return examples
}
