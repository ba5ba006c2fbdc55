/** The examples that one note gives, apart from all others: threads can look at notes in any order. */
import type { CandidateFinder } from '../candidates.ts'
import type { Question } from './rounds.ts'

/** As in `Examples`, exactly as many as there are. */
export interface ExampleRows {
  values: Float32Array
  linked: Uint8Array
  counts: Float32Array
}

/** The candidates of the note that is asked: those that were links are examples of them. */
export function readExamples(finder: CandidateFinder, { source, targets, standsFor }: Question): ExampleRows {
  const hidden = new Set(targets)
  let others = 0
  const chosen = finder.of(source, (target) => hidden.has(target) || others++ % standsFor === 0)
  const width = chosen[0]?.values.length ?? 0
  const values = new Float32Array(chosen.length * width)
  chosen.forEach((candidate, row) => {
    values.set(candidate.values, row * width)
  })
  const linked = Uint8Array.from(chosen, ({ target }) => (hidden.has(target) ? 1 : 0))
  return { values, linked, counts: Float32Array.from(linked, (isLinked) => (isLinked === 1 ? 1 : standsFor)) }
}
