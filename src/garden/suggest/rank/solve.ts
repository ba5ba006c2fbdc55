/** Solves a system of linear equations whose matrix is symmetric and positive, by Gauss with pivots. */

/** The `x` of `matrix` x = `right`; `matrix` is square, row after row. Neither is changed. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const rows = Array.from({ length: size }, (_, at) =>
    Float64Array.from([...matrix.subarray(at * size, (at + 1) * size), right[at] ?? 0]),
  )
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row
    const top = rows[pivot]
    const here = rows[column]
    if (!top || !here) continue
    rows[pivot] = here
    rows[column] = top
    const divisor = top[column] || 1e-12
    for (let row = column + 1; row < size; row += 1) {
      const line = rows[row]
      const factor = (line?.[column] ?? 0) / divisor
      if (!line || factor === 0) continue
      for (let at = column; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (top[at] ?? 0)
    }
  }
  const x = new Float64Array(size)
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row]
    let rest = line?.[size] ?? 0
    for (let at = row + 1; at < size; at += 1) rest -= (line?.[at] ?? 0) * (x[at] ?? 0)
    x[row] = rest / (line?.[row] || 1e-12)
  }
  return x
}
