/** Writes the values of candidates: scores as rows of numbers, in the order of `features`. */
import {
  features,
  mentionFeatures,
  productsFrom,
  type ScoredSignal,
  scoredSignals,
  tempered,
  tempers,
} from './features.ts'

const scoresFrom = mentionFeatures.length

/** Where what two notes are to each other besides their scores begins in the values of a candidate. */
export const pairsFrom = scoresFrom + 2 * scoredSignals.length

/** A row for each target that is wanted, all in one piece of memory: hundreds of small ones cost more than what is in them. */
export function rowsFor(
  targets: readonly number[],
  isWanted: (target: number) => boolean,
  width: number,
): (Float64Array | undefined)[] {
  const wanted = targets.map(isWanted)
  const room = new Float64Array(wanted.filter(Boolean).length * width)
  let end = 0
  return wanted.map((isRow) => {
    if (!isRow) return undefined
    end += width
    return room.subarray(end - width, end)
  })
}

/** Scores that grow without bound count by their size, not by their amount. Cosines stay as they are. */
const scaled: Partial<Record<ScoredSignal, (score: number) => number>> = {
  bm25: Math.log1p,
  block: Math.log1p,
  likesVotes: Math.log1p,
  likesLists: Math.log1p,
  sharedNeighbours: Math.log1p,
  sharedLists: Math.log1p,
  walk: (score) => Math.log(1e-4 + score),
}

/** Writes into the row of each target its scores as they are, and relative to the best, which is never 0. */
export function writeScores(
  rows: readonly (Float64Array | undefined)[],
  targets: readonly number[],
  scoreOf: Record<ScoredSignal, (target: number, at: number) => number>,
): void {
  const column = new Float64Array(targets.length)
  scoredSignals.forEach((signal, place) => {
    const read = scoreOf[signal]
    const scale = scaled[signal]
    // Most scores are none.
    const unscored = scale ? scale(0) : 0
    const at = scoresFrom + 2 * place
    let best = 1e-9
    for (let row = 0; row < column.length; row += 1) {
      const score = read(targets[row] ?? 0, row)
      column[row] = score
      if (score > best) best = score
    }
    for (let row = 0; row < column.length; row += 1) {
      const score = column[row] ?? 0
      const values = rows[row]
      if (!values) continue
      values[at] = score === 0 ? unscored : scale ? scale(score) : score
      values[at + 1] = score / best
    }
  })
}

/** Writes the products of scores behind all other values. */
export function writeProducts(values: Float64Array): void {
  let at = productsFrom
  for (const temper of temperPlaces) {
    const factor = values[temper] ?? 0
    for (const score of temperedPlaces) {
      values[at] = factor * (values[score] ?? 0)
      at += 1
    }
  }
}

const temperPlaces = tempers.map((name) => features.indexOf(name))
const temperedPlaces = tempered.map((name) => features.indexOf(name))
