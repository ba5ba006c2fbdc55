/**
 * What a question of words that have nothing to do with each other would get: how
 * often as much of one would stand in a single block of the garden, by chance. Words that
 * stand together far more often than that are what the garden speaks of.
 */

import { randomNumbers } from '../../suggest/random-numbers.ts'
import { rarityOf } from '../../suggest/signals/bm25.ts'
import type { WordIndex } from '../words/word-index.ts'

const trials = 100
/** A word is exchanged for one about as rare: this share of all words before or behind it by rarity. */
const width = 0.02
const leastWidth = 20
/** A question has no word twice, and none of the one that it is compared with. */
const mostDraws = 8

/** The share of such questions of which some block holds as much, by weight, as of this one; 1 where no word of it is known. */
export function chanceOf(
  corpus: Pick<WordIndex, 'notes' | 'terms'>,
  terms: readonly string[],
  isAsked: (note: number) => boolean,
): number {
  const known = terms.flatMap((term) => corpus.terms.get(term) ?? [])
  const holders = new Uint32Array(corpus.terms.size)
  forBlocks(corpus, isAsked, (own) => {
    for (const term of own) holders[term] = (holders[term] ?? 0) + 1
  })
  const order = [...holders.keys()]
    .filter((term) => (holders[term] ?? 0) > 0)
    .sort((a, b) => (holders[a] ?? 0) - (holders[b] ?? 0) || a - b)
  const places = new Map(order.map((term, at) => [term, at]))
  const asked = known.filter((term) => places.has(term))
  if (asked.length === 0) return 1
  const random = randomNumbers(asked.length)
  const span = Math.max(leastWidth, Math.round(order.length * width))
  const exchange = (term: number, taken: ReadonlySet<number>) => {
    const first = Math.max(0, Math.min((places.get(term) ?? 0) - span, order.length - 1 - 2 * span))
    const room = Math.min(2 * span + 1, order.length - first)
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const drawn = order[first + Math.floor(random() * room)]
      if (drawn !== undefined && !taken.has(drawn)) return drawn
    }
    return term
  }
  const questions = Array.from({ length: trials }, () => {
    const taken = new Set(asked)
    return asked.map((term) => {
      const other = exchange(term, taken)
      taken.add(other)
      return other
    })
  })
  const [own = 0, ...others] = mostHeld(corpus, isAsked, [asked, ...questions], holders)
  return others.filter((held) => held >= own).length / trials
}

/** Of each question, the largest share that one block holds. */
function mostHeld(
  corpus: Pick<WordIndex, 'notes' | 'terms'>,
  isAsked: (note: number) => boolean,
  questions: readonly number[][],
  holders: Uint32Array,
): number[] {
  const askers = new Map<number, number[]>()
  questions.forEach((question, at) => {
    for (const term of new Set(question)) {
      const list = askers.get(term) ?? []
      list.push(at)
      askers.set(term, list)
    }
  })
  const blocks = corpus.notes.reduce((sum, note) => sum + note.blocks.length, 0)
  const weightOf = (term: number) => rarityOf(holders[term] ?? 0, blocks)
  const totals = questions.map((question) =>
    [...new Set(question)].reduce((sum, term) => sum + weightOf(term), 0),
  )
  const most = questions.map(() => 0)
  forBlocks(corpus, isAsked, (own) => {
    const held = new Map<number, number>()
    for (const term of own)
      for (const at of askers.get(term) ?? []) held.set(at, (held.get(at) ?? 0) + weightOf(term))
    for (const [at, sum] of held) most[at] = Math.max(most[at] ?? 0, sum)
  })
  return most.map((sum, at) => sum / (totals[at] || 1))
}

function forBlocks(
  { notes }: Pick<WordIndex, 'notes'>,
  isAsked: (note: number) => boolean,
  work: (terms: ReadonlySet<number>) => void,
): void {
  notes.forEach(({ blocks }, at) => {
    if (isAsked(at)) for (const { terms } of blocks) work(new Set(terms))
  })
}
