/** Makes the columns of a tall matrix orthonormal, by the Cholesky factor of its Gram matrix, twice for precision. */

/** In place; `matrix` holds rows of `width` numbers. A column that depends on others becomes zero. */
export function orthonormalise(matrix: Float32Array, width: number): void {
  for (let pass = 0; pass < 2; pass += 1)
    divideByFactor(matrix, width, cholesky(gramOf(matrix, width), width))
}

function gramOf(matrix: Float32Array, width: number): Float64Array {
  const gram = new Float64Array(width * width)
  for (let from = 0; from < matrix.length; from += width) {
    for (let i = 0; i < width; i += 1) {
      const value = matrix[from + i] ?? 0
      if (value === 0) continue
      for (let j = 0; j <= i; j += 1)
        gram[i * width + j] = (gram[i * width + j] ?? 0) + value * (matrix[from + j] ?? 0)
    }
  }
  return gram
}

/** The lower triangle L with L Lᵀ = `gram`; a row whose own part is lost to rounding has 0 on its diagonal. */
function cholesky(gram: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width)
  const at = (row: number, column: number) => factor[row * width + column] ?? 0
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = gram[i * width + j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= at(i, k) * at(j, k)
      const isOwn = rest > 1e-10 * (gram[i * width + i] ?? 0)
      if (i === j) factor[i * width + i] = isOwn ? Math.sqrt(rest) : 0
      else factor[i * width + j] = at(j, j) === 0 ? 0 : rest / at(j, j)
    }
  }
  return factor
}

/** Solves `row` = x Lᵀ for each row, in place. */
function divideByFactor(matrix: Float32Array, width: number, factor: Float64Array): void {
  for (let from = 0; from < matrix.length; from += width) {
    for (let i = 0; i < width; i += 1) {
      const diagonal = factor[i * width + i] ?? 0
      let rest = matrix[from + i] ?? 0
      for (let k = 0; k < i; k += 1) rest -= (factor[i * width + k] ?? 0) * (matrix[from + k] ?? 0)
      matrix[from + i] = diagonal === 0 ? 0 : rest / diagonal
    }
  }
}
