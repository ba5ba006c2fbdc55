/** What the engine of a garden says of the meaning of its notes, for the signal of suggestions. */
import type { Engine } from '../../src/garden/engine/engine.ts'
import { fewestPairs } from '../../src/garden/suggest/rank/learn.ts'
import { type EmbeddingsByPath, openEmbeddings } from '../../src/garden/suggest/signals/embeddings.ts'
import { readNoteTexts } from '../adapters/engine/note-texts.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/**
 * Null without an engine, where a garden has too few links to learn what embeddings
 * are worth, and where a single one is missing: half a signal is none.
 */
export async function readEmbeddings(
  world: Pick<World, 'notice'>,
  { settings: { engine: settings } }: GardenPlace,
  { embed }: Pick<Engine, 'embed'>,
  read: GardenRead,
): Promise<EmbeddingsByPath | null> {
  if (!embed || !settings || countLinked(read) < fewestPairs) return null
  const texts = readNoteTexts(read, settings.send)
  if (texts.size === 0) return null
  const outcome = await embed([...texts.values()])
  if ('fault' in outcome) {
    world.notice(`Links are suggested without embeddings. ${outcome.fault.message}`)
    return null
  }
  const { vectors, scales } = outcome.value
  const byPath = new Map(
    [...texts.keys()].map((path, at) => {
      const values = vectors[at]
      const scale = scales[at]
      return [path, values && scale !== undefined ? { values, scale } : null]
    }),
  )
  const { baseUrl, model, reportedModel } = outcome.value.provenance
  return {
    space: JSON.stringify([baseUrl, model, reportedModel, settings.send]),
    of: (paths) => openEmbeddings(paths.map((path) => byPath.get(path) ?? null)),
  }
}

/** Pairs of notes of which one links to the other in its text. */
function countLinked({ garden }: Pick<GardenRead, 'garden'>): number {
  let count = 0
  for (const [source, links] of garden.links) {
    const targets = links.filter(({ property, embedded }) => property === null && !embedded)
    const others = new Set(targets.map(({ target }) => target))
    for (const other of others) if (other && other !== source && garden.notes.has(other)) count += 1
  }
  return count
}
