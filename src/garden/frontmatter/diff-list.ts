/** What changes between two lists, so that every item that both have can stay where it is. */

/** The old items from `from` up to, and without, `to` become `values`. */
export interface Hunk<T> {
  from: number
  to: number
  values: T[]
}

/** Beyond this many pairs of items, lists are compared item by item only: the table grows with their product. */
const mostPairs = 250_000

/** The hunks in order. Between two of them stands at least one item that stays, and as many stay as can. */
export function diffList<A, B>(
  old: readonly A[],
  values: readonly B[],
  same: (item: A, value: B) => boolean,
): Hunk<B>[] {
  const isSame = (at: number, to: number) => {
    const [item, value] = [old[at], values[to]]
    return item !== undefined && value !== undefined && same(item, value)
  }
  const common = commonLengths(old.length, values.length, isSame)
  const hunks: Hunk<B>[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < values.length) {
    const [from, start] = [at, to]
    while ((at < old.length || to < values.length) && !isSame(at, to)) {
      if (at === old.length || (to < values.length && common(at, to + 1) >= common(at + 1, to))) to += 1
      else at += 1
    }
    if (at > from || to > start) hunks.push({ from, to: at, values: values.slice(start, to) })
    at += 1
    to += 1
  }
  return hunks
}

/** How many items the rests of two lists have in common, in order, for every pair of rests. */
function commonLengths(
  old: number,
  values: number,
  isSame: (at: number, to: number) => boolean,
): (at: number, to: number) => number {
  if (old * values > mostPairs) return () => 0
  const width = values + 1
  const table = new Uint32Array((old + 1) * width)
  for (let at = old - 1; at >= 0; at -= 1) {
    for (let to = values - 1; to >= 0; to -= 1) {
      const skip = Math.max(table[(at + 1) * width + to] ?? 0, table[at * width + to + 1] ?? 0)
      table[at * width + to] = isSame(at, to) ? (table[(at + 1) * width + to + 1] ?? 0) + 1 : skip
    }
  }
  return (at, to) => table[at * width + to] ?? 0
}
