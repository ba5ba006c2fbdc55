/** The engine of a garden for those who have it write: whose words it may read, what it costs, and how it is asked. */
import type { Ask } from '../../../src/garden/engine/engine.ts'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import type { Prices } from '../../../src/garden/engine/price.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { type EngineOptions, type OpenedEngine, openEngine } from './open-engine.ts'

export interface TextEngine {
  /** Of a dry run, the same as `known`. */
  ask: Ask
  /** Answers what it has answered before, and asks nobody. */
  known: Ask
  /** Whether the words of a note may be sent. */
  maySend: (note: VaultPath) => boolean
  prices: Prices
}

export interface OpenedText extends Pick<OpenedEngine, 'handOver' | 'afford'> {
  /** Null where the garden writes alone. */
  text: TextEngine | null
  close(): void
}

export interface TextOptions {
  /** Null keeps to the embedded engine. */
  engine?: EngineOptions | null
  /** Whether nothing is to be asked that is not known: a question costs nothing then. */
  onlyKnown: boolean
}

export async function openTextEngine(
  world: World,
  place: GardenPlace,
  { garden }: Pick<GardenRead, 'garden'>,
  { engine: options = {}, onlyKnown }: TextOptions,
): Promise<OpenedText> {
  const given = options && onlyKnown ? { ...options, batch: 'leave' as const } : options
  const { engine, handOver, afford, close } = await openEngine(world, place, given)
  const { engine: settings } = place.settings
  const { ask } = engine
  if (!ask || !settings?.text) return { text: null, handOver, afford, close }
  const known: Ask = (question, how) => ask(question, { ...how, onlyKnown: true })
  const sendable = new Set(notesToSend(garden, settings.send).map(({ path }) => path))
  const { inputPrice: input, outputPrice: output } = settings.text
  const maySend = (note: VaultPath) => sendable.has(note)
  const text = { ask: onlyKnown ? known : ask, known, maySend, prices: { input, output } }
  return { text, handOver, afford, close }
}
