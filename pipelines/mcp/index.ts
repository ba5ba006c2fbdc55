/** Answers programs about the garden, after the Model Context Protocol, over standard input and output. Writes nothing. */
import { createGardenReader, type GardenReader } from '../../src/garden/reader/garden-reader.ts'
import { wholeGarden } from '../../src/garden/reader/whole-garden.ts'
import { serveMcp } from '../adapters/mcp/serve-mcp.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { vaultState } from '../adapters/vault-state.ts'
import type { World } from '../adapters/world.ts'

export interface McpOptions {
  /** Show the notes that are not published too. */
  all: boolean
  version: string
}

/**
 * Serves the garden at `place` until the client hangs up. Before every answer it
 * is made sure that the vault is as it was; what changed is read again.
 */
export async function mcp(world: World, place: GardenPlace, options: McpOptions): Promise<void> {
  let latest: { state: string; read: GardenRead; reader: GardenReader } | undefined
  const refresh = async () => {
    const state = `${world.today()}\n${await vaultState(place.vault)}`
    if (latest?.state !== state) {
      const read = await readGarden(world, place, [], latest?.read)
      latest = { state, read, reader: readerOf(read, place, options) }
    }
    return latest.reader
  }
  // One after the other: two questions at once must not read the vault twice.
  let queue: Promise<unknown> = Promise.resolve()
  const reader = () => {
    const next = queue.then(refresh, refresh)
    queue = next
    return next
  }
  await reader()
  await serveMcp({ title: place.settings.title, description: place.settings.description, ...options }, reader)
}

function readerOf(
  { garden, treeOf, vault }: GardenRead,
  { settings }: GardenPlace,
  { all }: McpOptions,
): GardenReader {
  const { strictLineBreaks, linkFormat } = vault.obsidian
  const softBreaks = settings.softBreaks ?? (strictLineBreaks === null ? false : !strictLineBreaks)
  const published = new Set([...garden.publishSet.published.values()].map(({ path }) => path))
  const view = all ? wholeGarden(garden, linkFormat, settings.lang) : garden
  return createGardenReader(view, treeOf, { ...settings, softBreaks }, (path) => published.has(path))
}
