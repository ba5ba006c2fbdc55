/** Shows the garden while it is being written: every saved note is on its page at once. */

import { noteEntry } from '../../src/garden/note-entry.ts'
import { type DevSite, serveSite } from '../adapters/astro-site.ts'
import { openCacheDir } from '../adapters/cache-dir.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { storeGarden } from '../adapters/store-garden.ts'
import { watchFolder } from '../adapters/watch-folder.ts'
import type { World } from '../adapters/world.ts'

export interface DevOptions {
  port?: number | undefined
  verbose: boolean
  /** Told after every reading of the garden. */
  onRead(read: GardenRead, durationMs: number): void
  /** Told when a reading failed; the last good garden stays on show. */
  onError(error: unknown): void
}

export interface DevServer {
  url: string
  stop(): Promise<void>
}

export async function dev(world: World, place: GardenPlace, options: DevOptions): Promise<DevServer> {
  const cacheDir = await openCacheDir(world.root, place, 'dev')
  let read = await readGarden(world, place)
  const store = await storeGarden(world, place, read, cacheDir)
  options.onRead(read, 0)
  const site = await serveSite(
    { ...place, root: world.root, store, cacheDir, verbose: options.verbose },
    options.port,
  )
  const update = async () => {
    read = await refresh(world, place, read, cacheDir, site, options)
  }
  const stopWatching = watchFolder(place.vault, update, options.onError)
  return {
    url: site.url,
    stop: async () => {
      stopWatching()
      await site.stop()
    },
  }
}

/** Reads what changed, and has the open pages shown anew. */
async function refresh(
  world: World,
  place: GardenPlace,
  before: GardenRead,
  cacheDir: string,
  site: DevSite,
  options: DevOptions,
): Promise<GardenRead> {
  const start = world.clock()
  const read = await readGarden(world, place, [], before.garden.notes)
  await storeGarden(world, place, read, cacheDir)
  await site.refresh(listing(read, place) !== listing(before, place))
  options.onRead(read, Math.round(world.clock() - start))
  return read
}

/** What the lists of the site show, as text. */
function listing({ garden }: GardenRead, { settings }: GardenPlace): string {
  return JSON.stringify(
    [...garden.publishSet.published.values()].map((note) => noteEntry(garden, note, settings)),
  )
}
