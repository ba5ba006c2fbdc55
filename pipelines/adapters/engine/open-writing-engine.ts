/** The engine of a garden for those who write from its notes. */
import type { WritingEngine } from '../../../src/garden/writing/model/say-with-engine.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import type { OpenedEngine } from './open-engine.ts'
import { openTextEngine, type TextOptions } from './open-text-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedWriting extends Pick<OpenedEngine, 'handOver'> {
  /** Null where the garden writes alone. */
  writing: WritingEngine | null
  close(): void
}

export async function openWritingEngine(
  world: World,
  place: GardenPlace,
  read: Pick<GardenRead, 'garden'>,
  options: TextOptions,
): Promise<OpenedWriting> {
  const { text, handOver, close } = await openTextEngine(world, place, read, options)
  if (!text) return { writing: null, handOver, close }
  const [write, check] = await Promise.all([
    readPrompt('writing/model/write-claims.md'),
    readPrompt('writing/model/check-claims.md'),
  ])
  return { writing: { ...text, prompts: { write, check } }, handOver, close }
}
