/**
 * Learns from the links of a garden what its author links: hides some of them,
 * looks at what was hidden among all candidates of the same notes, and does so several times.
 */
import { openCandidates } from '../candidates.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { features, featuresOf, mentionFeatures, productsFrom } from '../features.ts'
import type { View } from '../view.ts'
import { readExamples } from './example-rows.ts'
import { createExamples, type Examples, joinExamples } from './examples.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { Logistic } from './logistic.ts'
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

/** How one of the models is learned: what is to be looked at, and what follows from it. */
export interface Lesson {
  /** None in a garden of few links, which is judged as others are. */
  rounds(): Iterable<Round>
  /** The model that follows from the examples of all rounds. */
  fit(examples: Examples): Logistic
}

/** The model of mentions is learned from links whose words are kept, that of related notes from others. */
export function openLesson(view: View, words: HiddenLinks['words'], { seed }: LearnOptions): Lesson {
  const seen = seenPairs(view)
  if (seen.length < fewestPairs)
    return { rounds: () => [], fit: () => (words === 'kept' ? shippedModels.mention : shippedModels.related) }
  const plain = words === 'kept' || seen.length < fewestForProducts
  return {
    rounds: () => roundsOf(view, words, seed),
    fit: (examples) => fitModel(examples, words, { plain }),
  }
}

/** Learns one of the models. */
export function learnModel(view: View, words: HiddenLinks['words'], options: LearnOptions): Logistic {
  const { rounds, fit } = openLesson(view, words, options)
  return fit(lookAt(rounds(), featuresOf(view).length))
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
