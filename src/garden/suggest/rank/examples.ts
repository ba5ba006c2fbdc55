/** What a model is fitted on: many rows of numbers, kept in one piece of memory. */
import type { ExampleRows } from './example-rows.ts'

export interface Examples {
  /** How many numbers a row has. */
  readonly width: number
  readonly size: number
  /** Row after row; what stands behind the last is of no meaning. */
  readonly values: Float32Array
  /** 1 for each row that is of a link that the author made. */
  readonly linked: Uint8Array
  /** How many rows each stands for. */
  readonly counts: Float32Array
  /** Adds rows, each of `width` numbers. */
  addRows(rows: ExampleRows): void
}

const firstRows = 1024

export function createExamples(width: number): Examples {
  let size = 0
  let values = new Float32Array(firstRows * width)
  let linked = new Uint8Array(firstRows)
  let counts = new Float32Array(firstRows)
  const grow = (needed: number) => {
    const before = { values, linked, counts }
    const rows = Math.max(needed, 2 * linked.length)
    values = new Float32Array(rows * width)
    linked = new Uint8Array(rows)
    counts = new Float32Array(rows)
    values.set(before.values)
    linked.set(before.linked)
    counts.set(before.counts)
  }
  return {
    width,
    get size() {
      return size
    },
    get values() {
      return values
    },
    get linked() {
      return linked
    },
    get counts() {
      return counts
    },
    addRows(rows) {
      const needed = size + rows.linked.length
      if (needed > linked.length) grow(needed)
      values.set(rows.values, size * width)
      linked.set(rows.linked, size)
      counts.set(rows.counts, size)
      size = needed
    },
  }
}

/** All rows of `parts`, which have the same width. */
export function joinExamples(width: number, parts: readonly Examples[]): Examples {
  const joined = createExamples(width)
  for (const { size, values, linked, counts } of parts)
    joined.addRows({
      values: values.subarray(0, size * width),
      linked: linked.subarray(0, size),
      counts: counts.subarray(0, size),
    })
  return joined
}
