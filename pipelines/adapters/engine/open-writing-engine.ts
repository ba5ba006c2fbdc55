/** The engine of a garden for those who write from its notes. */
import type { Ask } from '../../../src/garden/engine/engine.ts'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import type { WritingEngine } from '../../../src/garden/writing/model/say-with-engine.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { type EngineOptions, type OpenedEngine, openEngine } from './open-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedWriting extends Pick<OpenedEngine, 'handOver'> {
  /** Null where the garden writes alone. */
  writing: WritingEngine | null
  close(): void
}

export interface WritingOptions {
  /** Null keeps to the embedded engine. */
  engine?: EngineOptions | null
  /** Whether nothing is to be asked that is not known: a question costs nothing then. */
  onlyKnown: boolean
}

export async function openWritingEngine(
  world: World,
  place: GardenPlace,
  { garden }: Pick<GardenRead, 'garden'>,
  { engine: options = {}, onlyKnown }: WritingOptions,
): Promise<OpenedWriting> {
  const given = options && onlyKnown ? { ...options, batch: 'leave' as const } : options
  const { engine, handOver, close } = await openEngine(world, place, given)
  const { engine: settings } = place.settings
  if (!engine.ask || !settings?.text) return { writing: null, handOver, close }
  const { ask } = engine
  const known: Ask = (question, how) => ask(question, { ...how, onlyKnown: true })
  const sendable = new Set(notesToSend(garden, settings.send).map(({ path }) => path))
  const [write, check] = await Promise.all([
    readPrompt('writing/model/write-claims.md'),
    readPrompt('writing/model/check-claims.md'),
  ])
  const { inputPrice: input, outputPrice: output } = settings.text
  return {
    writing: {
      ask: onlyKnown ? known : ask,
      prompts: { write, check },
      maySend: (note) => sendable.has(note),
      prices: { input, output },
    },
    handOver,
    close,
  }
}
