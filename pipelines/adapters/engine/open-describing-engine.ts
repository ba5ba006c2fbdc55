/** The engine of a garden for those who have it describe notes. */
import type { DescribingEngine } from '../../../src/garden/describe/model/describe-with-engine.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openTextEngine, type TextOptions } from './open-text-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedDescribing {
  /** Null where the rules speak alone. */
  describing: DescribingEngine | null
  close(): void
}

export async function openDescribingEngine(
  world: World,
  place: GardenPlace,
  read: Pick<GardenRead, 'garden'>,
  options: TextOptions,
): Promise<OpenedDescribing> {
  const { text, close } = await openTextEngine(world, place, read, options)
  if (!text) return { describing: null, close }
  const [describe, check] = await Promise.all([
    readPrompt('describe/model/describe-note.md'),
    readPrompt('writing/model/check-claims.md'),
  ])
  return { describing: { ...text, prompts: { describe, check } }, close }
}
