/** The engine of a garden for those who have it write a whole draft. */
import type { Ask } from '../../../src/garden/engine/engine.ts'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import type { DraftingEngine } from '../../../src/garden/writing/drafting/drafting-engine.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openEngine } from './open-engine.ts'
import type { WritingOptions } from './open-writing-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedDrafting {
  /** Null where the garden writes alone. `known` is asked for what is known already, and asks nobody. */
  drafting: (DraftingEngine & { known: Ask }) | null
  close(): void
}

export async function openDraftingEngine(
  world: World,
  place: GardenPlace,
  { garden }: Pick<GardenRead, 'garden'>,
  { engine: options = {}, onlyKnown }: WritingOptions,
): Promise<OpenedDrafting> {
  const given = options && onlyKnown ? { ...options, batch: 'leave' as const } : options
  const { engine, afford, close } = await openEngine(world, place, given)
  const { engine: settings } = place.settings
  const { ask } = engine
  if (!ask || !settings?.text) return { drafting: null, close }
  const sendable = new Set(notesToSend(garden, settings.send).map(({ path }) => path))
  const [write, check, edit, review, style] = await Promise.all([
    readPrompt('writing/drafting/write-outline.md'),
    readPrompt('writing/model/check-claims.md'),
    readPrompt('writing/drafting/edit-draft.md'),
    readPrompt('writing/drafting/review-draft.md'),
    readPrompt('writing/drafting/smooth-draft.md'),
  ])
  const { inputPrice: input, outputPrice: output } = settings.text
  return {
    drafting: {
      ask,
      known: (question, given) => ask(question, { ...given, onlyKnown: true }),
      prompts: { write, check, edit, review, style },
      maySend: (note) => sendable.has(note),
      prices: { input, output },
      afford: (nanos) => afford('A draft', nanos),
    },
    close,
  }
}
