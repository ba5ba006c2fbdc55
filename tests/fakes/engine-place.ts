/** A garden with an engine that is set up, for tests that call it. */

import { onTestFinished } from 'vitest'
import {
  type EngineOptions,
  type OpenedEngine,
  openEngine,
} from '../../pipelines/adapters/engine/open-engine.ts'
import type { GardenPlace } from '../../pipelines/adapters/read-settings.ts'
import type { Engine } from '../../src/garden/engine/engine.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from './make-vault.ts'
import { quietWorld } from './quiet-world.ts'

/** A key that no output may hold. */
export const plantedKey = 'sk-planted-5f1c0e-never-to-be-seen'

export const keyEnv = { TEST_ENGINE_KEY: plantedKey }

/** The settings of a server at `baseUrl`, with `more` in their place. */
export function engineInput(baseUrl: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    baseUrl,
    key: { env: 'TEST_ENGINE_KEY' },
    currency: 'EUR',
    budget: { run: 1, month: 5 },
    embeddings: { model: 'vec-1', price: 1 },
    text: { model: 'words-1', inputPrice: 1, outputPrice: 2 },
    timeoutSeconds: 5,
    ...more,
  }
}

export function enginePlace(
  engine: Record<string, unknown>,
  files: Record<string, string> = {},
): GardenPlace {
  return { vault: makeVault(files), settings: settingsSchema.parse({ title: 'Moss', engine }) } as GardenPlace
}

export interface EngineRun extends Pick<OpenedEngine, 'handOver'> {
  engine: Engine
  place: GardenPlace
  /** The folder of the project, where caches are. */
  root: string
  slept: number[]
  /** What a person was told. */
  notices: string[]
  close(): void
}

/** Opens the engine of `place` for one run; waits are noted and not waited. */
export async function openRun(
  place: GardenPlace,
  { root = makeVault({}), ...options }: EngineOptions & { root?: string } = {},
): Promise<EngineRun> {
  const slept: number[] = []
  const notices: string[] = []
  let isOpen = true
  const opened = await openEngine({ ...quietWorld(root), notice: (text) => notices.push(text) }, place, {
    env: keyEnv,
    sleep: async (ms) => {
      slept.push(ms)
    },
    ...options,
  })
  const close = () => {
    if (isOpen) opened.close()
    isOpen = false
  }
  onTestFinished(close)
  return { engine: opened.engine, handOver: opened.handOver, place, root, slept, notices, close }
}
