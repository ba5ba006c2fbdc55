/** Suggests the links that a garden could have, and measures how good its suggestions are. */
import { renderHandedOver } from '../../src/garden/engine/render-handed-over.ts'
import { noHiddenLinks } from '../../src/garden/suggest/corpus/hidden-links.ts'
import { type Evaluation, evaluateLinks } from '../../src/garden/suggest/evaluate/evaluate-links.ts'
import { mostJudged } from '../../src/garden/suggest/judge/judge-question.ts'
import { neverTest } from '../../src/garden/suggest/never-test.ts'
import { learnList } from '../../src/garden/suggest/rank/learn.ts'
import type { EmbeddingsByPath } from '../../src/garden/suggest/signals/embeddings.ts'
import {
  chooseLinks,
  isWanted,
  mostPerNote,
  type SuggestOptions,
  suggestLinks,
} from '../../src/garden/suggest/suggest-links.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { openView } from '../../src/garden/suggest/view.ts'
import { type EngineOptions, openEngine } from '../adapters/engine/open-engine.ts'
import { readCorpus } from '../adapters/read-corpus.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readRejections } from '../adapters/rejection-record.ts'
import { shortlistGarden } from '../adapters/suggestions/shortlist-garden.ts'
import { runStage, type StageTime, type World } from '../adapters/world.ts'
import { judgeSuggestions, renderJudged } from './judge-suggestions.ts'
import { readEmbeddings } from './read-embeddings.ts'

export interface LinkOptions {
  /** Ranks this many targets for every note and ignores the thresholds; null shows what is worth a look. */
  top: number | null
  /** Learns anew, whatever is kept of earlier runs. */
  fresh?: boolean
  /** Null: none is asked, whatever the settings say. */
  engine?: EngineOptions | null
}

/**
 * The suggestions for the garden at `place`. Of the vault nothing is written; what was learned of the garden is
 * kept in the cache folder, and `shortlistGarden` says how long it holds. `top` looks at all notes anew.
 * What an engine costs, where one is set up, is written into its ledger.
 */
export async function link(
  world: World,
  place: GardenPlace,
  { top, fresh = false, engine: options = {} }: LinkOptions,
): Promise<Suggestion[]> {
  const times: StageTime[] = []
  const read = await readGarden(world, place, times)
  const { lines } = await readRejections(place.vault)
  const wishes = {
    rejected: new Set(lines.map(({ rejection }) => rejection.id)),
    isNever: neverTest(place.settings.suggestions, read.garden.notes),
  }
  const { engine, handOver, close } = await openEngine(world, place, options)
  try {
    const embeddings = await readEmbeddings(world, place, engine, read)
    const { engine: settings } = place.settings
    const judge = settings?.judge ? engine.ask : null
    const most = judge ? mostJudged : mostPerNote
    const suggestions =
      top === null
        ? await chooseTargets(world, place, read, times, { ...wishes, fresh, most, embeddings })
        : await rankTargets(world, place, read, times, { ...wishes, top, embeddings })
    if (!judge || !settings) return suggestions
    const judged = await runStage(world, times, 'judge', () =>
      judgeSuggestions(judge, read, settings.send, suggestions),
    )
    if (handOver) for (const line of renderHandedOver(await handOver(), settings)) world.notice(line)
    else world.notice(renderJudged(judged))
    return firstOf(judged.suggestions, top ?? mostPerNote)
  } finally {
    close()
  }
}

/** The first `most` of each note. */
function firstOf(suggestions: readonly Suggestion[], most: number): Suggestion[] {
  return [...Map.groupBy(suggestions, ({ source }) => source).values()].flatMap((own) => own.slice(0, most))
}

type Wishes = Pick<SuggestOptions, 'rejected' | 'isNever'> & { embeddings: EmbeddingsByPath | null }

async function chooseTargets(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  times: StageTime[],
  { fresh, most, embeddings, ...wishes }: Wishes & { fresh: boolean; most: number },
): Promise<Suggestion[]> {
  const lists = await shortlistGarden(world, place, read, times, { fresh, embeddings })
  const { withheld } = read.garden.publishSet
  const isShown = (suggestion: Suggestion) =>
    lists.has(suggestion.target) &&
    (withheld.has(suggestion.source) || !withheld.has(suggestion.target)) &&
    isWanted(suggestion, wishes)
  return [...lists.values()].flatMap((list) => chooseLinks(list.filter(isShown), most))
}

async function rankTargets(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  times: StageTime[],
  { embeddings, ...options }: Wishes & Pick<SuggestOptions, 'top'>,
): Promise<Suggestion[]> {
  const texts = new Map(read.vault.notes.map((file) => [String(file.path), file]))
  const corpus = await runStage(world, times, 'words', () => readCorpus(place.settings, read))
  const view = await runStage(world, times, 'signals', async () =>
    openView(corpus, noHiddenLinks, embeddings?.of(corpus.notes.map(({ path }) => path))),
  )
  const list = await runStage(world, times, 'learn', async () => learnList(view, { seed: 1 }))
  const models = { mention: list, related: list }
  return runStage(world, times, 'suggest', async () =>
    suggestLinks(view, { ...options, models, sourceOf: (path) => texts.get(path)?.text ?? '' }),
  )
}

/** Hides links of the garden and looks how many are found again, once for each seed. */
export async function evaluate(
  world: World,
  place: GardenPlace,
  { share, seeds, engine: options = {} }: { share: number; seeds: number; engine?: EngineOptions | null },
): Promise<Evaluation[]> {
  const read = await readGarden(world, place)
  const corpus = await readCorpus(place.settings, read)
  const { engine, close } = await openEngine(world, place, options)
  const embeddings = await readEmbeddings(world, place, engine, read).finally(close)
  return evaluateLinks(corpus, {
    share,
    embeddings: embeddings?.of(corpus.notes.map(({ path }) => path)) ?? null,
    seeds: Array.from({ length: seeds }, (_, at) => at + 1),
    progress: (words, seed) => world.stage(`links hidden, words ${words}, ${seed} of ${seeds}`),
  })
}
