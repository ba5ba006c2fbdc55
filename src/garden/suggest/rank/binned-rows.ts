/** Examples as trees are grown from them: of every value no more than the bin that it falls into. */
import type { Examples } from './examples.ts'

export interface BinnedRows {
  size: number
  /** The columns that a tree may ask for. */
  columns: readonly number[]
  /** Of each of them the bounds between its bins, lowest first: a bin holds what is not above its bound. */
  bounds: readonly Float64Array[]
  /** The bin of every row, column after column. */
  bins: Uint8Array
  linked: Uint8Array
  /** How many rows each stands for. */
  counts: Float64Array
}

/** At most so many bins has a column. */
export const mostBins = 32

/** Bounds are looked for among so many rows, at most about. */
const sampled = 8192

/** The rows of links, and of others evenly spaced ones, at most `most`, that stand for all; `uses` says of which columns. */
export function binRows(
  examples: Examples,
  { most, uses }: { most: number; uses: readonly boolean[] },
): BinnedRows {
  const { rows, counts } = chooseRows(examples, most)
  const { width, values, linked } = examples
  const columns = uses.flatMap((used, column) => (used ? [column] : []))
  const bins = new Uint8Array(rows.length * columns.length)
  const column = new Float32Array(rows.length)
  const bounds = columns.map((place, at) => {
    for (let row = 0; row < rows.length; row += 1) column[row] = values[(rows[row] ?? 0) * width + place] ?? 0
    const own = findBounds(column)
    for (let row = 0; row < rows.length; row += 1) bins[at * rows.length + row] = binOf(column[row] ?? 0, own)
    return own
  })
  return {
    size: rows.length,
    columns,
    bounds,
    bins,
    linked: Uint8Array.from(rows, (row) => linked[row] ?? 0),
    counts,
  }
}

function chooseRows(
  { size, linked, counts }: Examples,
  most: number,
): { rows: Int32Array; counts: Float64Array } {
  let others = 0
  for (let row = 0; row < size; row += 1) if (linked[row] !== 1) others += 1
  const stride = Math.max(1, Math.ceil(others / most))
  const rows: number[] = []
  let turn = 0
  for (let row = 0; row < size; row += 1) if (linked[row] === 1 || turn++ % stride === 0) rows.push(row)
  return {
    rows: Int32Array.from(rows),
    counts: Float64Array.from(rows, (row) => (counts[row] ?? 0) * (linked[row] === 1 ? 1 : stride)),
  }
}

/** Between values that differ, so that bins hold about as many rows each; fewer where many are the same. */
function findBounds(column: Float32Array): Float64Array {
  const stride = Math.max(1, Math.floor(column.length / sampled))
  const sorted = column.filter((_, row) => row % stride === 0).sort()
  const bounds: number[] = []
  let at = 1
  for (let bin = 1; bin < mostBins; bin += 1) {
    at = Math.max(at, Math.floor((bin * sorted.length) / mostBins))
    while (at < sorted.length && sorted[at] === sorted[at - 1]) at += 1
    if (at >= sorted.length) break
    bounds.push(((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2)
    at += 1
  }
  return Float64Array.from(bounds)
}

function binOf(value: number, bounds: Float64Array): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (bounds[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
