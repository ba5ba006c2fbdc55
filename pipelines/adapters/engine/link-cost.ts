/** What an engine would cost when links are suggested, in billionths of its currency. Asks nobody. */
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import { costOf } from '../../../src/garden/engine/price.ts'
import { longestMaterial } from '../../../src/garden/suggest/judge/judge-material.ts'
import { questionTokens } from '../../../src/garden/suggest/judge/judge-question.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import type { GardenRead } from '../read-garden.ts'
import type { World } from '../world.ts'
import { estimateEmbeddings, readNoteTexts } from './note-texts.ts'

export interface LinkCost {
  /** Of so many notes, those that have no vectors yet; null where the settings want none. */
  embeddings: { notes: number; missing: number; nanos: number } | null
  /** At most, for one note and for all. A note without suggestions costs nothing, and neither does one that was judged before and is the same. */
  judge: { notes: number; one: number; all: number } | null
}

export async function linkCost(
  world: World,
  vault: string,
  engine: EngineSettings,
  read: GardenRead,
): Promise<LinkCost> {
  return {
    embeddings: await embeddingsCost(world, vault, engine, read),
    judge: judgeCost(engine, read),
  }
}

async function embeddingsCost(
  world: World,
  vault: string,
  engine: EngineSettings,
  read: GardenRead,
): Promise<LinkCost['embeddings']> {
  const { embeddings, send } = engine
  if (!embeddings) return null
  const texts = [...readNoteTexts(read, send).values()]
  const { notes, missing, nanos } = await estimateEmbeddings(world, vault, { ...engine, embeddings }, texts)
  return { notes, missing, nanos }
}

function judgeCost({ judge, text, send }: EngineSettings, { garden }: GardenRead): LinkCost['judge'] {
  if (!judge || !text) return null
  const prices = { input: text.inputPrice, output: text.outputPrice }
  const one = costOf(questionTokens(longestMaterial()), prices)
  const notes = notesToSend(garden, send).length
  return { notes, one, all: one * notes }
}
