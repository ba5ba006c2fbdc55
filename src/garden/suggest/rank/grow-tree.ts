/** Grows one tree, level by level, where it tells most (Chen and Guestrin, 2016, with histograms). */
import { type BinnedRows, mostBins } from './binned-rows.ts'
import { allNodes, innerNodes } from './forest.ts'

/** How the loss of each row changes with its log-odds: its slope and its curvature. */
export interface Slopes {
  slopes: Float64Array
  curves: Float64Array
}

export interface Tree {
  /** As in a `Forest`. */
  columns: Int32Array
  bounds: Float64Array
  odds: Float64Array
  /** The leaf that each row falls into, as its node. */
  leaves: Uint16Array
}

/** Draws what is known from few rows to nothing. */
const penalty = 5

/** Less curvature than this on one side is too little to tell: about so many links, or so many surprising others, times four. */
const leastCurve = 4

const leastGain = 1e-6

/** A tree of `depth` that lessens the loss of `rows`; `asked` says which of their columns it may ask for. */
export function growTree(
  rows: BinnedRows,
  slopes: Slopes,
  { depth, asked }: { depth: number; asked: readonly boolean[] },
): Tree {
  const tree: Tree = {
    columns: new Int32Array(innerNodes(depth)),
    bounds: new Float64Array(innerNodes(depth)).fill(Number.POSITIVE_INFINITY),
    odds: new Float64Array(allNodes(depth)),
    leaves: new Uint16Array(rows.size),
  }
  for (let level = 0; level <= depth; level += 1) {
    const sums = sumUp(tree.leaves, slopes, level)
    for (let node = 0; node < 2 ** level; node += 1)
      tree.odds[2 ** level - 1 + node] = -(sums.slopes[node] ?? 0) / ((sums.curves[node] ?? 0) + penalty)
    if (level < depth) split(tree, rows, { slopes, sums, level, asked })
  }
  return tree
}

/** The slopes and curves of the rows of each node of a level. */
function sumUp(nodes: Uint16Array, { slopes, curves }: Slopes, level: number): Slopes {
  const first = 2 ** level - 1
  const sums = { slopes: new Float64Array(first + 1), curves: new Float64Array(first + 1) }
  for (let row = 0; row < nodes.length; row += 1) {
    const node = (nodes[row] ?? 0) - first
    sums.slopes[node] = (sums.slopes[node] ?? 0) + (slopes[row] ?? 0)
    sums.curves[node] = (sums.curves[node] ?? 0) + (curves[row] ?? 0)
  }
  return sums
}

/** Where a tree grows on. */
interface Level {
  slopes: Slopes
  /** Of each node. */
  sums: Slopes
  level: number
  asked: readonly boolean[]
}

/** The best way to part the rows of a node. */
interface Split {
  gain: number
  /** The position among the columns; -1 for none. */
  column: number
  /** The last bin on the left. */
  bin: number
}

/** Asks a question at every node of a level, and moves its rows on. */
function split(tree: Tree, rows: BinnedRows, at: Level): void {
  const first = 2 ** at.level - 1
  const best = findSplits(tree.leaves, rows, at)
  best.forEach(({ column, bin }, node) => {
    if (column < 0) return
    tree.columns[first + node] = rows.columns[column] ?? 0
    tree.bounds[first + node] = rows.bounds[column]?.[bin] ?? 0
  })
  for (let row = 0; row < rows.size; row += 1) {
    const node = tree.leaves[row] ?? 0
    const { column = -1, bin = 0 } = best[node - first] ?? {}
    const isRight = column >= 0 && (rows.bins[column * rows.size + row] ?? 0) > bin
    tree.leaves[row] = 2 * node + (isRight ? 2 : 1)
  }
}

function findSplits(
  nodes: Uint16Array,
  { size, bins, bounds }: BinnedRows,
  { slopes: { slopes, curves }, sums, level, asked }: Level,
): Split[] {
  const first = 2 ** level - 1
  const best = Array.from({ length: 2 ** level }, (): Split => ({ gain: leastGain, column: -1, bin: 0 }))
  const room = {
    slopes: new Float64Array(best.length * mostBins),
    curves: new Float64Array(best.length * mostBins),
  }
  // Where the bins of the node of each row begin.
  const starts = nodes.map((node) => (node - first) * mostBins)
  bounds.forEach((own, column) => {
    if (own.length === 0 || !asked[column]) return
    const ownBins = bins.subarray(column * size, (column + 1) * size)
    room.slopes.fill(0)
    room.curves.fill(0)
    for (let row = 0; row < size; row += 1) {
      const place = (starts[row] ?? 0) + (ownBins[row] ?? 0)
      room.slopes[place] = (room.slopes[place] ?? 0) + (slopes[row] ?? 0)
      room.curves[place] = (room.curves[place] ?? 0) + (curves[row] ?? 0)
    }
    best.forEach((split, node) => {
      const all = { slope: sums.slopes[node] ?? 0, curve: sums.curves[node] ?? 0 }
      improve(split, { column, bounds: own.length, from: node * mostBins, room, all })
    })
  })
  return best
}

/** Takes a bound of the column into the split if it parts the rows of the node better. */
function improve(
  split: Split,
  {
    column,
    bounds,
    from,
    room,
    all,
  }: { column: number; bounds: number; from: number; room: Slopes; all: { slope: number; curve: number } },
): void {
  const whole = worth(all.slope, all.curve)
  let slope = 0
  let curve = 0
  for (let bin = 0; bin < bounds; bin += 1) {
    slope += room.slopes[from + bin] ?? 0
    curve += room.curves[from + bin] ?? 0
    if (curve < leastCurve || all.curve - curve < leastCurve) continue
    const gain = worth(slope, curve) + worth(all.slope - slope, all.curve - curve) - whole
    if (gain <= split.gain) continue
    split.gain = gain
    split.column = column
    split.bin = bin
  }
}

/** Twice by how much rows with these sums can lessen the loss. */
function worth(slope: number, curve: number): number {
  return (slope * slope) / (curve + penalty)
}
