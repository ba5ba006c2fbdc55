/**
 * Measures the suggestions against the author: a share of the links is hidden,
 * and all notes are ranked for every note that lost one. A good link that the author
 * has not made counts as wrong, so that precision is a floor.
 */
import { type Candidate, openCandidates } from '../candidates.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type HiddenLinks, hideLinks, linkedPairs } from '../corpus/hidden-links.ts'
import { featuresOf } from '../features.ts'
import { placeOf } from '../place-of.ts'
import { learnModel } from '../rank/learn.ts'
import { probability } from '../rank/logistic.ts'
import { rankerOdds } from '../rank/ranker.ts'
import { samplePairs } from '../rank/rounds.ts'
import { thresholds } from '../shortlist.ts'
import type { Embeddings } from '../signals/embeddings.ts'
import { mostPerNote } from '../suggest-links.ts'
import { openView } from '../view.ts'
import {
  type CalibrationBin,
  calibrate,
  type Guess,
  measureRanking,
  precisionRecall,
  type RankedQuery,
  type RankingMeasures,
  type ThresholdPoint,
} from './measures.ts'

export interface EvaluateOptions {
  /** The share of the links that is hidden, from 0 to 1. */
  share: number
  seeds: readonly number[]
  /** What an engine says of the meaning of the notes. */
  embeddings?: Embeddings | null
  /** Told how far it is. */
  progress?: (words: HiddenLinks['words'], seed: number) => void
}

export interface Evaluation {
  words: HiddenLinks['words']
  /** Over all seeds. */
  queries: number
  hidden: number
  ranking: RankingMeasures
  /** The mean average precision of each feature alone, the best first. */
  singles: { feature: string; map: number }[]
  threshold: ThresholdPoint
  curve: ThresholdPoint[]
  calibration: CalibrationBin[]
}

const curvePoints = Array.from({ length: 19 }, (_, at) => (at + 1) / 20)

/** Evaluates with the words of hidden links kept in the text, and with them erased. */
export function evaluateLinks(corpus: Corpus, options: EvaluateOptions): Evaluation[] {
  return (['kept', 'erased'] as const).map((words) => evaluate(corpus, words, options))
}

function evaluate(
  corpus: Corpus,
  words: HiddenLinks['words'],
  { share, seeds, embeddings = null, progress }: EvaluateOptions,
): Evaluation {
  const pairs = linkedPairs(corpus)
  const fused: RankedQuery[] = []
  const features = featuresOf({ embeddings })
  const alone = features.map((): RankedQuery[] => [])
  const guesses: Guess[] = []
  let hidden = 0
  for (const seed of seeds) {
    progress?.(words, seed)
    const test = samplePairs(pairs, Math.round(pairs.length * share), seed)
    const view = openView(corpus, hideLinks(test, words), embeddings)
    const model = learnModel(view, words, { seed })
    const finder = openCandidates(view)
    hidden += test.length
    for (const [source, own] of Map.groupBy(test, ([from]) => from)) {
      const targets = new Set(own.map(([, target]) => target))
      const candidates = finder.of(source)
      const rankBy = (score: (candidate: Candidate) => number): RankedQuery => ({
        hidden: targets.size,
        hits: candidates
          .map((candidate) => ({ target: candidate.target, score: score(candidate) }))
          .sort((a, b) => b.score - a.score || a.target - b.target)
          .map(({ target }) => targets.has(target)),
      })
      fused.push(rankBy(({ values }) => rankerOdds(model, values)))
      alone.forEach((queries, at) => {
        queries.push(rankBy(({ values }) => values[at] ?? 0))
      })
      guesses.push(
        ...candidates
          .filter(({ mention }) => words === 'erased' || placeOf(mention) !== null)
          .map(({ target, values }) => ({
            score: probability(rankerOdds(model, values)),
            right: targets.has(target),
          }))
          .sort((a, b) => b.score - a.score)
          .slice(0, mostPerNote),
      )
    }
  }
  const threshold = thresholds[words === 'kept' ? 'mention' : 'related']
  const [chosen = { threshold, shown: 0, precision: 0, recall: 0 }] = precisionRecall(guesses, hidden, [
    threshold,
  ])
  return {
    words,
    queries: fused.length,
    hidden,
    ranking: measureRanking(fused),
    singles: alone
      .map((queries, at) => ({ feature: features[at] ?? '', map: measureRanking(queries).map }))
      .sort((a, b) => b.map - a.map),
    threshold: chosen,
    curve: precisionRecall(guesses, hidden, curvePoints),
    calibration: calibrate(guesses),
  }
}
