/** The engine of a garden for those who have it describe notes. */

import type { DescribingEngine } from '../../../src/garden/describe/model/describe-with-engine.ts'
import type { Ask } from '../../../src/garden/engine/engine.ts'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openEngine } from './open-engine.ts'
import type { WritingOptions } from './open-writing-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedDescribing {
  /** Null where the rules speak alone. */
  describing: DescribingEngine | null
  close(): void
}

export async function openDescribingEngine(
  world: World,
  place: GardenPlace,
  { garden }: Pick<GardenRead, 'garden'>,
  { engine: options = {}, onlyKnown }: WritingOptions,
): Promise<OpenedDescribing> {
  const given = options && onlyKnown ? { ...options, batch: 'leave' as const } : options
  const { engine, close } = await openEngine(world, place, given)
  const { engine: settings } = place.settings
  const { ask } = engine
  if (!ask || !settings?.text) return { describing: null, close }
  const known: Ask = (question, how) => ask(question, { ...how, onlyKnown: true })
  const sendable = new Set(notesToSend(garden, settings.send).map(({ path }) => path))
  const [describe, check] = await Promise.all([
    readPrompt('describe/model/describe-note.md'),
    readPrompt('writing/model/check-claims.md'),
  ])
  const { inputPrice: input, outputPrice: output } = settings.text
  return {
    describing: {
      ask: onlyKnown ? known : ask,
      prompts: { describe, check },
      maySend: (note) => sendable.has(note),
      prices: { input, output },
    },
    close,
  }
}
