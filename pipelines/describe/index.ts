/** Finds what notes could say of themselves: descriptions, topics, tags, other names, words of pictures. Writes nothing. */
import { type FoundDetails, findDetails } from '../../src/garden/describe/find-details.ts'
import {
  describeWithEngine,
  type EngineDescribed,
} from '../../src/garden/describe/model/describe-with-engine.ts'
import { namedNote } from '../../src/garden/named-note.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import type { Library } from '../../src/garden/writing/library.ts'
import { openDescribingEngine } from '../adapters/engine/open-describing-engine.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { readCorpus } from '../adapters/read-corpus.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import { readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { runStage, type World } from '../adapters/world.ts'
import { readDetailRecord } from './detail-record.ts'

export interface DescribeOptions {
  /** Details of published notes alone, for a place that the world can read. */
  onlyPublic: boolean
  /** Of the note that this means, as in a link; null for all. */
  note: string | null
  /** So many details are enough; null for all. */
  most: number | null
  /** The ids of details that are not wanted besides those in the record. */
  unwanted?: ReadonlySet<string>
  /** Whether an engine is only asked for what it has answered before. */
  onlyKnown?: boolean
  /** Stands in for the network and the environment; with null the rules speak alone. */
  engine?: EngineOptions | null
}

export interface Described extends FoundDetails {
  read: GardenRead
  library: Library
  /** What an engine did; null where there is none. */
  engine: EngineDescribed | null
}

/** Details of the notes first that most others link to. Throws `UserError` where there is no such note. */
export async function describe(
  world: World,
  place: GardenPlace,
  { onlyPublic, note, most, unwanted, onlyKnown = false, engine }: DescribeOptions,
): Promise<Described> {
  const { rejections } = await readDetailRecord(place.vault)
  const { read, library } = await readLibrary(world, place)
  const asked = note === null ? null : namedNote(read.garden, note, { publicOnly: onlyPublic }).path
  const corpus = await runStage(world, [], 'links', () => readCorpus(place.settings, read))
  const { withheld } = read.garden.publishSet
  const given = {
    library,
    corpus,
    vault: read.vault,
    treeOf: read.treeOf,
    folderTopics: place.settings.folderTopics,
    rejected: new Set([...rejections.map(({ id }) => id), ...(unwanted ?? [])]),
    most,
    lang: place.settings.lang,
  }
  const isAsked = (path: VaultPath) =>
    (asked === null || path === asked) && !(onlyPublic && withheld.has(path))
  const found = await runStage(world, [], 'describe', async () => findDetails({ ...given, isAsked }))
  const { describing, close } = await openDescribingEngine(world, place, read, {
    onlyKnown,
    ...(engine !== undefined && { engine }),
  })
  const telling = describing ? describeWithEngine(describing, found, given) : Promise.resolve(null)
  const told = await telling.finally(close)
  return { ...(told?.found ?? found), read, library, engine: told?.engine ?? null }
}
