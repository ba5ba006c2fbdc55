/** Evaluations for those who read them in a terminal. */
import type { Evaluation } from './evaluate-links.ts'

export function renderEvaluations(evaluations: readonly Evaluation[]): string {
  return `${evaluations.map(renderEvaluation).join('\n\n')}\n`
}

function renderEvaluation(evaluation: Evaluation): string {
  const { words, queries, hidden, ranking, singles, threshold, calibration } = evaluation
  const rows: [string, number][] = [
    ['precision at 1', ranking.precisionAt1],
    ['precision at 5', ranking.precisionAt5],
    ['recall at 5', ranking.recallAt5],
    ['recall at 10', ranking.recallAt10],
    ['mean reciprocal rank', ranking.mrr],
    ['mean average precision', ranking.map],
    ...singles.slice(0, 3).map(({ feature, map }): [string, number] => [`  of ${feature} alone`, map]),
    ['among the candidates', ranking.candidateRecall],
  ]
  const { shown, precision, recall } = threshold
  return [
    `The words of hidden links ${words}: ${hidden} hidden links of ${queries} notes`,
    ...rows.map(([name, value]) => `  ${name.padEnd(28)} ${value.toFixed(3)}`),
    `  from a score of ${threshold.threshold}: ${shown} shown, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    `  expected and true share: ${calibration
      .filter(({ guesses }) => guesses > 0)
      .map(({ expected, observed }) => `${expected.toFixed(2)} ${observed.toFixed(2)}`)
      .join(', ')}`,
  ].join('\n')
}
