/**
 * Latent semantic vectors: notes that use different words in the same company
 * come to lie close. The basis is fitted on the garden by a randomised
 * decomposition (Halko, Martinsson and Tropp, 2011).
 */
import { randomNumbers } from '../random-numbers.ts'
import { orthonormalise } from './orthonormalise.ts'
import type { SparseVector } from './sparse.ts'

export interface Latent {
  dimensions: number
  /** One row of `dimensions` numbers for each term, columns orthonormal. */
  basis: Float32Array
  /** One row of unit length for each note. */
  notes: Float32Array
}

const powerSteps = 2

/** Fits the basis on `vectors` over this many `terms`, with at most `most` dimensions. */
export function fitLatent(vectors: readonly SparseVector[], terms: number, most: number): Latent {
  const dimensions = Math.max(2, Math.min(most, Math.floor(vectors.length / 3)))
  const random = randomNumbers(1)
  let inTerms = Float32Array.from({ length: terms * dimensions }, () => random() - 0.5)
  for (let step = 0; step <= powerSteps; step += 1) {
    const inNotes = timesRows(vectors, inTerms, dimensions)
    orthonormalise(inNotes, dimensions)
    inTerms = timesColumns(vectors, inNotes, { terms, dimensions })
  }
  orthonormalise(inTerms, dimensions)
  const notes = timesRows(vectors, inTerms, dimensions)
  normaliseRows(notes, dimensions)
  return { dimensions, basis: inTerms, notes }
}

/** The row of a text that the basis was not fitted on. */
export function foldIn(vector: SparseVector, { basis, dimensions }: Latent): Float32Array {
  const row = timesRows([vector], basis, dimensions)
  normaliseRows(row, dimensions)
  return row
}

/** The row of the note at `note`. */
export function rowOf({ notes, dimensions }: Latent, note: number): Float32Array {
  return notes.subarray(note * dimensions, (note + 1) * dimensions)
}

/** The cosine of `row` and the row of the note at `note`. */
export function latentCosine(row: Float32Array, note: number, { notes, dimensions }: Latent): number {
  const base = note * dimensions
  let sum = 0
  for (let at = 0; at < dimensions; at += 1) sum += (row[at] ?? 0) * (notes[base + at] ?? 0)
  return sum
}

function timesRows(vectors: readonly SparseVector[], matrix: Float32Array, width: number): Float32Array {
  const product = new Float32Array(vectors.length * width)
  vectors.forEach(({ terms, weights }, row) => {
    const out = product.subarray(row * width, (row + 1) * width)
    for (let at = 0; at < terms.length; at += 1) {
      const base = (terms[at] ?? 0) * width
      const weight = weights[at] ?? 0
      for (let column = 0; column < width; column += 1)
        out[column] = (out[column] ?? 0) + weight * (matrix[base + column] ?? 0)
    }
  })
  return product
}

function timesColumns(
  vectors: readonly SparseVector[],
  matrix: Float32Array,
  { terms: height, dimensions: width }: { terms: number; dimensions: number },
): Float32Array<ArrayBuffer> {
  const product = new Float32Array(height * width)
  vectors.forEach(({ terms, weights }, row) => {
    const from = row * width
    for (let at = 0; at < terms.length; at += 1) {
      const base = (terms[at] ?? 0) * width
      const weight = weights[at] ?? 0
      for (let column = 0; column < width; column += 1)
        product[base + column] = (product[base + column] ?? 0) + weight * (matrix[from + column] ?? 0)
    }
  })
  return product
}

function normaliseRows(matrix: Float32Array, width: number): void {
  for (let from = 0; from < matrix.length; from += width) {
    const row = matrix.subarray(from, from + width)
    const length = Math.hypot(...row) || 1
    for (let at = 0; at < width; at += 1) row[at] = (row[at] ?? 0) / length
  }
}
