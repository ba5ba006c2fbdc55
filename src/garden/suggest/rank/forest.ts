/**
 * A model that says how likely a pair is a link, by the sum of many small decision trees. It sees
 * what a sum of weighted values cannot: that a value counts from a bound on, or beside another alone.
 */

/**
 * All trees are full and of one depth, each stored as a heap: the node `at` has the children
 * 2 `at` + 1 and 2 `at` + 2. What ends early leads to the left for ever.
 */
export interface Forest {
  depth: number
  bias: number
  /** Which value each inner node asks for, and above which bound it leads to the right, tree after tree. */
  columns: Int32Array
  bounds: Float64Array
  /** What each node would add to the log-odds if the tree ended there, tree after tree; leaves come last. */
  odds: Float64Array
}

/** How many nodes of a tree ask for a value. */
export function innerNodes(depth: number): number {
  return 2 ** depth - 1
}

export function allNodes(depth: number): number {
  return 2 ** (depth + 1) - 1
}

/** The log-odds that a forest gives to `values`. */
export function forestOdds({ depth, bias, columns, bounds, odds }: Forest, values: Float64Array): number {
  const inner = innerNodes(depth)
  const all = allNodes(depth)
  const trees = columns.length / inner
  let sum = bias
  for (let tree = 0; tree < trees; tree += 1) {
    const first = tree * inner
    let node = 0
    while (node < inner) {
      const value = values[columns[first + node] ?? 0] ?? 0
      node = 2 * node + (value > (bounds[first + node] ?? 0) ? 2 : 1)
    }
    sum += odds[tree * all + node] ?? 0
  }
  return sum
}

/** What a forest gives at most, whatever the values are. */
export function mostForestOdds({ depth, bias, columns, odds }: Forest): number {
  const inner = innerNodes(depth)
  const all = allNodes(depth)
  let sum = bias
  for (let tree = 0; tree * inner < columns.length; tree += 1)
    sum += odds.subarray(tree * all + inner, (tree + 1) * all).reduce((most, odd) => Math.max(most, odd))
  return sum
}

/**
 * What each value adds to the log-odds: by how much they change at the nodes that ask for it
 * (Saabas, 2014). With the bias and what the roots say they sum up to the log-odds.
 */
export function forestContributions(
  { depth, columns, bounds, odds }: Forest,
  values: Float64Array,
): Float64Array {
  const inner = innerNodes(depth)
  const all = allNodes(depth)
  const trees = columns.length / inner
  const contributions = new Float64Array(values.length)
  for (let tree = 0; tree < trees; tree += 1) {
    let node = 0
    while (node < inner) {
      const column = columns[tree * inner + node] ?? 0
      const next = 2 * node + ((values[column] ?? 0) > (bounds[tree * inner + node] ?? 0) ? 2 : 1)
      const change = (odds[tree * all + next] ?? 0) - (odds[tree * all + node] ?? 0)
      contributions[column] = (contributions[column] ?? 0) + change
      node = next
    }
  }
  return contributions
}
