/** Puts the rows of many notes in order, whichever comes first. */
import type { ExampleRows } from './example-rows.ts'
import { createExamples, type Examples } from './examples.ts'

export interface ExampleCollection {
  /** Those from the first on up to the first that is missing, in the order of their positions. */
  readonly examples: Examples
  /** The rows of the question at a position, which has none yet. */
  take(at: number, rows: ExampleRows): void
  has(at: number): boolean
}

export function collectExamples(width: number): ExampleCollection {
  const examples = createExamples(width)
  const waiting = new Map<number, ExampleRows>()
  let next = 0
  return {
    examples,
    take(at, rows) {
      waiting.set(at, rows)
      for (let found = waiting.get(next); found; found = waiting.get(next)) {
        examples.addRows(found)
        waiting.delete(next)
        next += 1
      }
    },
    has: (at) => at < next || waiting.has(at),
  }
}
