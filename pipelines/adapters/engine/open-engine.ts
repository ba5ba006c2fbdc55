/** The engine of a garden: that of its settings where there is a key for it, and else the embedded one. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Engine, type EngineFault, embeddedEngine } from '../../../src/garden/engine/engine.ts'
import type { HandedOver } from '../../../src/garden/engine/render-handed-over.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openAnswerCache } from './answer-cache.ts'
import type { Batches, BatchMode } from './batch/open-batches.ts'
import { budgetFault } from './budget-fault.ts'
import type { EngineDoor } from './engine-door.ts'
import { readKey } from './read-key.ts'

export interface OpenedEngine {
  engine: Engine
  /** Hands over what was gathered for a batch; null where nothing is. */
  handOver: (() => Promise<HandedOver>) | null
  /** Why `what`, which opens a sentence and costs so many billionths at most, is not within the budget; null where it is. */
  afford(what: string, nanos: number): Promise<EngineFault | null>
  close(): void
}

/** How it is opened: whether questions go into a batch, and what tests put in the place of the world. */
export type EngineOptions = Partial<Pick<EngineDoor, 'sleep' | 'now' | 'run'>> & {
  /** Where nothing is said, what earlier batches brought is taken in, and everything is asked at once. */
  batch?: BatchMode
  env?: Readonly<Record<string, string | undefined>>
  fetch?: typeof fetch
}

/**
 * Opens it for one run; with null, the embedded one. Takes in what earlier batches brought, unless `batch` says
 * otherwise, and else asks nobody for a word and writes nothing in the vault.
 */
export async function openEngine(
  world: World,
  { vault, settings: { engine: settings } }: GardenPlace,
  options: EngineOptions | null = {},
): Promise<OpenedEngine> {
  const embedded = { engine: embeddedEngine, handOver: null, afford: async () => null, close: () => {} }
  if (options === null) return embedded
  if (!settings?.embeddings && !settings?.text) return embedded
  const { key } = readKey(settings.key, options.env)
  if (key === null) return embedded
  // Whoever has no engine does not wait for the package.
  const [{ openClient }, { openLedger }, { createEmbed }, { createAsk }, { openBatches }] = await Promise.all(
    [
      import('./open-client.ts'),
      import('./spend-ledger.ts'),
      import('./embed-texts.ts'),
      import('./ask-model.ts'),
      import('./batch/open-batches.ts'),
    ],
  )
  const { baseUrl, timeoutSeconds } = settings
  const cache = await openAnswerCache(world, vault)
  const door: EngineDoor = {
    client: openClient({
      baseUrl,
      key,
      timeoutMs: timeoutSeconds * 1000,
      ...(options.fetch ? { fetch: options.fetch } : {}),
    }),
    settings,
    holdsKey: (text) => text.includes(key),
    ledger: openLedger(world, vault, settings),
    run: options.run ?? randomUUID(),
    sleep: options.sleep ?? ((ms, signal) => wait(ms, undefined, signal ? { signal } : {})),
    now: options.now ?? Date.now,
  }
  const { text: model } = settings
  const mode = options.batch ?? 'collect'
  const batches: Batches | null = model ? await openBatches(world, door, cache, { vault, model, mode }) : null
  return {
    engine: {
      name: 'openai-compatible',
      embed: settings.embeddings ? createEmbed(door, cache, settings.embeddings) : null,
      ask: model ? createAsk(door, cache, model, batches) : null,
    },
    handOver: batches?.gather ? batches.handOver : null,
    close: () => {
      batches?.close()
      cache.close()
    },
    afford: async (what, nanos) => {
      const limit = await door.ledger.limitFor(door.run, nanos)
      return limit === null ? null : budgetFault(what, limit, nanos, settings)
    },
  }
}
