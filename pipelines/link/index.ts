/** Suggests the links that a garden could have, and measures how good its suggestions are. */
import { noHiddenLinks } from '../../src/garden/suggest/corpus/hidden-links.ts'
import { type Evaluation, evaluateLinks } from '../../src/garden/suggest/evaluate/evaluate-links.ts'
import { learn } from '../../src/garden/suggest/rank/learn.ts'
import { suggestLinks } from '../../src/garden/suggest/suggest-links.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { openView } from '../../src/garden/suggest/view.ts'
import { readCorpus } from '../adapters/read-corpus.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readRejections } from '../adapters/rejection-record.ts'
import { runStage, type StageTime, type World } from '../adapters/world.ts'

export interface LinkOptions {
  /** Ranks this many targets for every note and ignores the thresholds; null shows what is worth a look. */
  top: number | null
}

/** The suggestions for the garden at `place`. Writes nothing. */
export async function link(world: World, place: GardenPlace, { top }: LinkOptions): Promise<Suggestion[]> {
  const times: StageTime[] = []
  const read = await readGarden(world, place, times)
  const { lines } = await readRejections(place.vault)
  const corpus = await runStage(world, times, 'words', () => readCorpus(place.settings, read))
  const view = await runStage(world, times, 'signals', async () => openView(corpus, noHiddenLinks))
  const models = await runStage(world, times, 'learn', async () => learn(view, { seed: 1 }))
  const texts = new Map(read.vault.notes.map((file) => [String(file.path), file]))
  return runStage(world, times, 'suggest', async () =>
    suggestLinks(view, {
      models,
      top,
      rejected: new Set(lines.map(({ rejection }) => rejection.id)),
      sourceOf: (path) => texts.get(path)?.text ?? '',
    }),
  )
}

/** Hides links of the garden and looks how many are found again, once for each seed. */
export async function evaluate(
  world: World,
  place: GardenPlace,
  { share, seeds }: { share: number; seeds: number },
): Promise<Evaluation[]> {
  const read = await readGarden(world, place)
  const corpus = await readCorpus(place.settings, read)
  return evaluateLinks(corpus, {
    share,
    seeds: Array.from({ length: seeds }, (_, at) => at + 1),
    progress: (words, seed) => world.stage(`links hidden, words ${words}, ${seed} of ${seeds}`),
  })
}
