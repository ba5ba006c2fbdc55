/** The engine of a garden: that of its settings where there is a key for it, and else the embedded one. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Engine, embeddedEngine } from '../../../src/garden/engine/engine.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openAnswerCache } from './answer-cache.ts'
import type { EngineDoor } from './engine-door.ts'
import { readKey } from './read-key.ts'

export interface OpenedEngine {
  engine: Engine
  close(): void
}

/** What tests put in the place of the world. */
export type EngineOptions = Partial<Pick<EngineDoor, 'sleep' | 'now' | 'run'>> & {
  env?: Readonly<Record<string, string | undefined>>
  fetch?: typeof fetch
}

/** Opens it for one run; with null, the embedded one. Asks nobody, and writes nothing in the vault. */
export async function openEngine(
  world: World,
  { vault, settings: { engine: settings } }: GardenPlace,
  options: EngineOptions | null = {},
): Promise<OpenedEngine> {
  const embedded = { engine: embeddedEngine, close: () => {} }
  if (options === null) return embedded
  if (!settings?.embeddings && !settings?.text) return embedded
  const { key } = readKey(settings.key, options.env)
  if (key === null) return embedded
  // Whoever has no engine does not wait for the package.
  const [{ openClient }, { openLedger }, { createEmbed }, { createAsk }] = await Promise.all([
    import('./open-client.ts'),
    import('./spend-ledger.ts'),
    import('./embed-texts.ts'),
    import('./ask-model.ts'),
  ])
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
  return {
    engine: {
      name: 'openai-compatible',
      embed: settings.embeddings ? createEmbed(door, cache, settings.embeddings) : null,
      ask: settings.text ? createAsk(door, cache, settings.text) : null,
    },
    close: () => cache.close(),
  }
}
