/**
 * Fits a forest by gradient boosting (Friedman, 2001): each tree is grown where those before it
 * are wrong, sees half of the columns, and counts for a part. The same examples in the same
 * order give the same forest.
 */
import { randomNumbers } from '../random-numbers.ts'
import { binRows } from './binned-rows.ts'
import type { Examples } from './examples.ts'
import { allNodes, type Forest, innerNodes } from './forest.ts'
import { growTree, type Slopes, type Tree } from './grow-tree.ts'
import { probability } from './logistic.ts'

export interface ForestOptions {
  /** The columns that trees may ask for. */
  uses: readonly boolean[]
  trees?: number
  depth?: number
}

/** So many rows that are no links, at most, stand for all of them. */
const mostOthers = 20_000

/** The share of what a tree found that counts. */
const rate = 0.1

export function fitForest(examples: Examples, { uses, trees = 60, depth = 3 }: ForestOptions): Forest {
  const rows = binRows(examples, { most: mostOthers, uses })
  const bias = biasOf(rows)
  const odds = new Float64Array(rows.size).fill(bias)
  const random = randomNumbers(1)
  const forest: Forest = {
    depth,
    bias,
    columns: new Int32Array(trees * innerNodes(depth)),
    bounds: new Float64Array(trees * innerNodes(depth)),
    odds: new Float64Array(trees * allNodes(depth)),
  }
  for (let at = 0; at < trees; at += 1) {
    const tree = growTree(rows, slopesAt(rows, odds), { depth, asked: drawHalf(rows.columns, random) })
    for (let node = 0; node < tree.odds.length; node += 1) tree.odds[node] = rate * (tree.odds[node] ?? 0)
    addTo(odds, tree)
    forest.columns.set(tree.columns, at * innerNodes(depth))
    forest.bounds.set(tree.bounds, at * innerNodes(depth))
    forest.odds.set(tree.odds, at * allNodes(depth))
  }
  return forest
}

/** Trees that see different columns err in different ways. */
function drawHalf(columns: readonly number[], random: () => number): boolean[] {
  return columns.map(() => random() < 0.5)
}

type Labelled = { size: number; linked: Uint8Array; counts: Float64Array }

/** The log-odds of a row of which nothing is known. */
function biasOf({ size, linked, counts }: Labelled): number {
  let links = 0
  let others = 0
  for (let row = 0; row < size; row += 1) {
    if (linked[row] === 1) links += counts[row] ?? 0
    else others += counts[row] ?? 0
  }
  return Math.log((links + 1) / (others + 1))
}

/** Of the logistic loss. */
function slopesAt({ size, linked, counts }: Labelled, odds: Float64Array): Slopes {
  const slopes = new Float64Array(size)
  const curves = new Float64Array(size)
  for (let row = 0; row < size; row += 1) {
    const chance = probability(odds[row] ?? 0)
    const count = counts[row] ?? 0
    slopes[row] = count * (chance - (linked[row] ?? 0))
    curves[row] = count * Math.max(chance * (1 - chance), 1e-6)
  }
  return { slopes, curves }
}

function addTo(odds: Float64Array, { odds: added, leaves }: Tree): void {
  for (let row = 0; row < odds.length; row += 1) odds[row] = (odds[row] ?? 0) + (added[leaves[row] ?? 0] ?? 0)
}
