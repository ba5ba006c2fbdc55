/** A garden that a model writes in, by a server of ours that follows a script. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSpent } from '../../pipelines/adapters/engine/spend-ledger.ts'
import { engineInput, keyEnv } from './engine-place.ts'
import { type EngineServer, type Script, startEngine } from './engine-server.ts'
import { openWritingGarden } from './writing-garden.ts'
import { mossClaims, writingModel } from './writing-model.ts'

export const engine = { env: keyEnv, sleep: async () => {} }

export async function openModelGarden(
  script: Script,
  { more = {}, settings = {} }: { more?: Record<string, string>; settings?: Record<string, unknown> } = {},
) {
  const server = await startEngine(script)
  const garden = openWritingGarden(more, { engine: engineInput(server.baseUrl, settings) })
  const write = (given = {}) => garden.synthesize({ engine, ...given })
  return { server, ...garden, write, spent: () => readSpent(garden.vault, '2026-11-22', 'EUR') }
}

export const faithful = writingModel({ draft: mossClaims })
export const told = ({ calls }: EngineServer) => calls.map(({ text }) => text).join('\n')

export function writeNote({ vault }: { vault: string }, name: string, text: string): void {
  writeFileSync(join(vault, name), text)
}

/** Every file but the caches, with its bytes. */
export function snapshot(vault: string): Record<string, string> {
  const names = readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !name.includes('.cache'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(name, 'latin1')]))
}
