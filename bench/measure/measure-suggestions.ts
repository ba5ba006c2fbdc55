/**
 * How good the suggestions of `one link` are, by hiding links of real gardens,
 * and how long it takes on them and on made ones, in whole processes.
 */
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Evaluation } from '../../src/garden/suggest/evaluate/evaluate-links.ts'
import type { BenchGarden } from '../builders/builder.ts'
import { forgetCaches, ownCommand } from '../builders/own.ts'
import { count, megabytes, table, times } from '../report/table.ts'
import { measure } from './measure.ts'

const gardens = ['jzhao-garden', 'silverbullet-docs', 'obsidian-tasks-docs', 'oldwinter-zh']

/** Two tables of the gardens that lie beside the project at `root`, and one of `made` gardens, by their number of notes. */
export async function measureSuggestions(
  root: string,
  made: ReadonlyMap<number, BenchGarden>,
): Promise<string> {
  const ranking: string[][] = []
  const cost: string[][] = []
  for (const name of gardens) {
    const vault = join(root, '..', 'shared', 'corpora', name)
    if (!existsSync(vault)) continue
    const evaluated = await measure(ownCommand(root, ['link', 'eval', '--json', '--vault', vault]))
    ranking.push(
      ...(JSON.parse(evaluated.output) as Evaluation[]).map((evaluation) => rankingRow(name, evaluation)),
    )
    forgetCaches(root)
    const suggest = ownCommand(root, ['link', '--json', '--vault', vault])
    const cold = await measure(suggest)
    const again = await measure(suggest)
    const shown = cold.output.split('\n').length - 1
    cost.push([
      name,
      String(shown),
      times(cold),
      megabytes(cold.peakMB),
      times(again),
      megabytes(again.peakMB),
    ])
  }
  const growth: string[][] = []
  for (const [notes, garden] of made) growth.push(await growthRow(root, notes, garden))
  return [table(rankingHeads, ranking), table(costHeads, cost), table(growthHeads, growth)].join('\n\n')
}

/** From nothing, again, and after a sentence more in one note. */
async function growthRow(root: string, notes: number, { vault, edited }: BenchGarden): Promise<string[]> {
  forgetCaches(root)
  const suggest = ownCommand(root, ['link', '--json', '--vault', vault])
  const cold = await measure(suggest)
  const again = await measure(suggest)
  appendFileSync(join(vault, edited), '\nOne sentence more, that was not there before.\n')
  const edit = await measure(suggest)
  const figures = [cold, again, edit].flatMap((run) => [times(run), megabytes(run.peakMB)])
  return [count(notes), ...figures]
}

const rankingHeads = [
  'garden',
  'words of hidden links',
  'links hidden',
  'P@1',
  'P@5',
  'R@5',
  'R@10',
  'MRR',
  'mAP',
  'best single signal, mAP',
  'candidates',
  'shown: precision',
  'recall',
]

const growthHeads = [
  'notes',
  'cold s (CPU)',
  'peak MB',
  'again s (CPU)',
  'peak MB',
  'one edit s (CPU)',
  'peak MB',
]

const costHeads = ['garden', 'suggestions', 'cold s (CPU)', 'peak MB', 'again s (CPU)', 'peak MB']

function rankingRow(name: string, { words, hidden, ranking, singles, threshold }: Evaluation): string[] {
  const [best] = singles
  const figures = [
    ranking.precisionAt1,
    ranking.precisionAt5,
    ranking.recallAt5,
    ranking.recallAt10,
    ranking.mrr,
    ranking.map,
  ].map((value) => value.toFixed(3))
  return [
    name,
    words,
    String(hidden),
    ...figures,
    `${best?.feature ?? ''} ${best?.map.toFixed(3) ?? ''}`,
    ranking.candidateRecall.toFixed(3),
    threshold.precision.toFixed(3),
    threshold.recall.toFixed(3),
  ]
}
