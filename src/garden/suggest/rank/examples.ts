/** What a model is fitted on: many rows of numbers, kept in one piece of memory. */

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
  /** Adds a row of `width` numbers, which stands for `count`. */
  add(values: ArrayLike<number>, linked: boolean, count?: number): void
}

const firstRows = 1024

export function createExamples(width: number): Examples {
  let size = 0
  let values = new Float32Array(firstRows * width)
  let linked = new Uint8Array(firstRows)
  let counts = new Float32Array(firstRows)
  const grow = () => {
    const before = { values, linked, counts }
    values = new Float32Array(2 * values.length)
    linked = new Uint8Array(2 * linked.length)
    counts = new Float32Array(2 * counts.length)
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
    add(row, isLinked, count = 1) {
      if (size === linked.length) grow()
      values.set(row, size * width)
      linked[size] = isLinked ? 1 : 0
      counts[size] = count
      size += 1
    },
  }
}

/** All rows of `parts`, which have the same width. */
export function joinExamples(width: number, parts: readonly Examples[]): Examples {
  const joined = createExamples(width)
  for (const { size, values, linked, counts } of parts)
    for (let row = 0; row < size; row += 1)
      joined.add(values.subarray(row * width, (row + 1) * width), linked[row] === 1, counts[row])
  return joined
}
