/** The engine of a garden for those who have it write a whole draft. */
import type { KnowingEngine } from '../../../src/garden/writing/drafting/compose-within.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openTextEngine, type TextOptions } from './open-text-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedDrafting {
  /** Null where the garden writes alone. */
  drafting: KnowingEngine | null
  close(): void
}

export async function openDraftingEngine(
  world: World,
  place: GardenPlace,
  read: Pick<GardenRead, 'garden'>,
  options: TextOptions,
): Promise<OpenedDrafting> {
  const { text, afford, close } = await openTextEngine(world, place, read, options)
  if (!text) return { drafting: null, close }
  const [write, check, edit, review, style] = await Promise.all([
    readPrompt('writing/drafting/write-outline.md'),
    readPrompt('writing/model/check-claims.md'),
    readPrompt('writing/drafting/edit-draft.md'),
    readPrompt('writing/drafting/review-draft.md'),
    readPrompt('writing/drafting/smooth-draft.md'),
  ])
  const prompts = { write, check, edit, review, style }
  return { drafting: { ...text, prompts, afford: (nanos) => afford('A draft', nanos) }, close }
}
