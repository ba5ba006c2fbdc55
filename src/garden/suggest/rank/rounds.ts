/** Which links are hidden to learn from, and which notes are then asked for them. */
import { type HiddenLinks, hideLinks, linkedPairs, type Pair } from '../corpus/hidden-links.ts'
import { randomNumbers } from '../random-numbers.ts'
import { narrow, type View } from '../view.ts'

/** One time that links are hidden. */
export interface Round {
  /** The garden as it looks without them. */
  view: View
  /** What is hidden in it. */
  pairs: readonly Pair[]
  words: HiddenLinks['words']
  questions: Question[]
}

/** A note that loses links, whose candidates become examples. */
export interface Question {
  source: number
  /** The notes that the hidden links lead to. */
  targets: number[]
  /** Of all other candidates one in so many is an example, which counts for all of them. */
  standsFor: number
}

/** How many times links are hidden in a garden of few links. */
const mostRounds = 4

/** More examples of links than these teach nothing more: what is not said shows in fewer ways than what is. */
const enoughPairs: Record<HiddenLinks['words'], number> = { kept: 2400, erased: 1000 }

/** As many notes are looked at, at most about: each has hundreds of candidates. */
const enoughNotes = 1600

/** In a garden of this many links, of what was no link one in three is an example, which counts for all of them. */
const manyPairs = 5000
const oneInMany = 3

/** The share of links that is hidden each time. */
const share = 0.2

/** The links that one can see. */
export function seenPairs({ corpus, hidden }: Pick<View, 'corpus' | 'hidden'>): Pair[] {
  return linkedPairs(corpus).filter(([source, target]) => !hidden.has(source, target))
}

/** The rounds of one seed, each of which is made when it is asked for: it takes time and memory. */
export function* roundsOf(view: View, words: HiddenLinks['words'], seed: number): Generator<Round, void> {
  const pairs = seenPairs(view)
  const enough = enoughPairs[words]
  const count = Math.min(enough, Math.round(pairs.length * share))
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(enough / Math.max(1, count))))
  const standsFor = pairs.length < manyPairs ? 1 : oneInMany
  for (let round = 0; round < rounds; round += 1) {
    const chosen = samplePairs(pairs, count, seed * 31 + round)
    const bySource = [...Map.groupBy(chosen, ([source]) => source)]
    yield {
      view: narrow(view, hideLinks(chosen, words, view.hidden)),
      pairs: chosen,
      words,
      questions: spreadOut(bySource, Math.floor(enoughNotes / rounds)).map(([source, own]) => ({
        source,
        targets: own.map(([, target]) => target),
        standsFor,
      })),
    }
  }
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
