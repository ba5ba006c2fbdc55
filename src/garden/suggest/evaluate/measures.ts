/** How good a ranking is, and how good the suggestions above a threshold are. */

/** The results of one query: its candidates in the order of the ranking, and how many links were hidden. */
export interface RankedQuery {
  /** Whether each candidate was a hidden link, the best first. */
  hits: boolean[]
  /** Hidden links, those that no candidate was made of too. */
  hidden: number
}

export interface RankingMeasures {
  precisionAt1: number
  precisionAt5: number
  recallAt5: number
  recallAt10: number
  /** Mean of the reciprocal rank of the first hit. */
  mrr: number
  /** Mean average precision. */
  map: number
  /** The share of hidden links that were candidates at all. */
  candidateRecall: number
}

/** Means over all queries, each counting the same; zeros where there are none. */
export function measureRanking(queries: readonly RankedQuery[]): RankingMeasures {
  const mean = (of: (query: RankedQuery) => number) =>
    queries.length === 0 ? 0 : queries.reduce((sum, query) => sum + of(query), 0) / queries.length
  const hitsIn = ({ hits }: RankedQuery, count: number) => hits.slice(0, count).filter(Boolean).length
  const found = queries.reduce((sum, query) => sum + hitsIn(query, query.hits.length), 0)
  const hidden = queries.reduce((sum, query) => sum + query.hidden, 0)
  return {
    precisionAt1: mean((query) => hitsIn(query, 1)),
    precisionAt5: mean((query) => hitsIn(query, 5) / 5),
    recallAt5: mean((query) => hitsIn(query, 5) / query.hidden),
    recallAt10: mean((query) => hitsIn(query, 10) / query.hidden),
    mrr: mean(({ hits }) => (hits.includes(true) ? 1 / (hits.indexOf(true) + 1) : 0)),
    map: mean(averagePrecision),
    candidateRecall: hidden === 0 ? 0 : found / hidden,
  }
}

function averagePrecision({ hits, hidden }: RankedQuery): number {
  let found = 0
  let sum = 0
  hits.forEach((hit, at) => {
    if (!hit) return
    found += 1
    sum += found / (at + 1)
  })
  return sum / hidden
}

/** One suggestion of an evaluation. */
export interface Guess {
  score: number
  right: boolean
}

export interface ThresholdPoint {
  threshold: number
  shown: number
  precision: number
  recall: number
}

/** Precision and recall of the guesses from each threshold on; `hidden` is how many links there were to find. */
export function precisionRecall(
  guesses: readonly Guess[],
  hidden: number,
  thresholds: readonly number[],
): ThresholdPoint[] {
  return thresholds.map((threshold) => {
    const shown = guesses.filter(({ score }) => score >= threshold)
    const right = shown.filter((guess) => guess.right).length
    return {
      threshold,
      shown: shown.length,
      precision: shown.length === 0 ? 0 : right / shown.length,
      recall: hidden === 0 ? 0 : right / hidden,
    }
  })
}

export interface CalibrationBin {
  /** Scores from `from` to below `from` + 0.1. */
  from: number
  guesses: number
  /** The mean of the scores, and the share that was right. */
  expected: number
  observed: number
}

/** Whether scores are probabilities: in tenths, what was expected and what came true. */
export function calibrate(guesses: readonly Guess[]): CalibrationBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const own = guesses.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin)
    const mean = (of: (guess: Guess) => number) =>
      own.length === 0 ? 0 : own.reduce((sum, guess) => sum + of(guess), 0) / own.length
    return {
      from: bin / 10,
      guesses: own.length,
      expected: mean(({ score }) => score),
      observed: mean(({ right }) => (right ? 1 : 0)),
    }
  })
}
