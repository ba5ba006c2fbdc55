/** Shows the garden while it is being written: every saved note is on its page at once. */

import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { roomUrl } from '../../src/garden/urls.ts'
import { openCacheDir } from '../adapters/cache-dir.ts'
import { serveSite } from '../adapters/program/serve-site.ts'
import { readAgain } from '../adapters/read-again.ts'
import { bibliographyPaths } from '../adapters/read-bibliography.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import { readHistories } from '../adapters/read-histories.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { GivenUp, type Rest, restWhile } from '../adapters/rest.ts'
import { serveOffers } from '../adapters/serve-offers.ts'
import { type GardenStore, openGardenStore } from '../adapters/store-garden.ts'
import { openOffers } from '../adapters/suggestions/open-offers.ts'
import { type ChangedFiles, watchFolder } from '../adapters/watch-folder.ts'
import type { World } from '../adapters/world.ts'

export interface DevOptions {
  port?: number | undefined
  verbose: boolean
  /** Told after every reading of the garden. */
  onRead(read: GardenRead, durationMs: number): void
  /** Told when a reading failed; the last good garden stays on show. */
  onError(error: unknown): void
  /** Looks for links that notes could have, until it is told to stop; without it, pages show no suggestions. */
  suggest?(stop: AbortSignal): Promise<Suggestion[]>
}

export interface DevServer {
  url: string
  /** The rooms that can be opened, and where. */
  rooms: { id: string; url: string }[]
  stop(): Promise<void>
}

/** Serves the garden until it is stopped. Throws `UserError` when it cannot be read or watched. */
export async function dev(world: World, place: GardenPlace, options: DevOptions): Promise<DevServer> {
  // What is saved while the site starts waits until there is something to refresh.
  const started = Promise.withResolvers<(changed: ChangedFiles) => Promise<void>>()
  const update = async (changed: ChangedFiles) => (await started.promise)(changed)
  const stopWatching = watchFolder(place.vault, update, options.onError, bibliographyPaths(world.root, place))
  try {
    const { url, rooms, refresh, stop } = await start(world, place, options)
    started.resolve(refresh)
    return {
      url,
      rooms,
      stop: async () => {
        stopWatching()
        await stop()
      },
    }
  } catch (error) {
    stopWatching()
    throw error
  }
}

/** Lists, and what else shows a note that is being written, wait until its author pauses. */
const pauseMs = 1500

/** Reads the garden and serves it; `refresh` shows what changed. */
async function start(
  world: World,
  place: GardenPlace,
  options: DevOptions,
): Promise<DevServer & { refresh(changed: ChangedFiles): Promise<void> }> {
  const found = await readGarden(world, place)
  const { dir: cacheDir, release } = await openCacheDir(world.root, place, 'dev')
  const read = await withHistories(world, place, found, cacheDir)
  const store = await openGardenStore(world, place, cacheDir)
  await store.write(read)
  options.onRead(read, 0)
  const request = { ...place, root: world.root, store: store.file, cacheDir, verbose: options.verbose }
  const find = options.suggest
  const offers =
    find && openOffers({ place, read, find, onChange: () => site.offer(), onError: options.onError })
  const site = await serveSite(request, {
    port: options.port,
    offers: offers && serveOffers(offers, place.settings, () => shown.garden),
    notice: world.notice,
  })
  let shown = read
  let refreshing: Promise<void> = Promise.resolve()
  let stopped = false
  let pause: NodeJS.Timeout | undefined
  /** How many saves wait to be shown. */
  let waiting = 0
  const inTurn = (work: () => Promise<void>) => {
    refreshing = refreshing.catch(() => {}).then(() => (stopped ? undefined : work()))
    return refreshing
  }
  const showWhole = async (pages: 'all' | 'changed', rest?: Rest) => {
    clearTimeout(pause)
    shown = await refresh(world, place, cacheDir, shown, store, options, rest)
    site.refresh(pages)
    offers?.show(shown)
  }
  /** Gives way to a save, after which there is a pause again. */
  const showPause = async () => {
    try {
      await showWhole(
        'changed',
        restWhile(() => waiting === 0 && !stopped),
      )
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error
    }
  }
  // What the first reading showed already stays as it is, with what its reader did there.
  const pauseAgain = () => {
    pause = setTimeout(() => inTurn(showPause).catch(options.onError), pauseMs)
  }
  /** The pages of the notes that were written to at once, and all else at the next pause. */
  const showChanged = async (changed: ChangedFiles) => {
    clearTimeout(pause)
    try {
      const again = changed && readAgain(world, place, shown, changed)
      if (!again || !(await store.show(again.read, again.paths))) return await showWhole('all')
      shown = again.read
      offers?.show(shown)
      site.refresh('notes')
      pauseAgain()
    } catch (error) {
      // Lists may still wait for what was saved before.
      pauseAgain()
      throw error
    }
  }
  return {
    url: site.url,
    rooms: store.rooms.map(({ room, address }) => ({
      id: room.id,
      url: new URL(roomUrl(place.settings, address), site.url).href,
    })),
    refresh: async (changed) => {
      waiting += 1
      const show = () => {
        waiting -= 1
        return showChanged(changed)
      }
      await inTurn(show)
    },
    stop: async () => {
      if (stopped) return
      stopped = true
      // The store is not closed while it is written; who asked for the refresh is told how it failed.
      await refreshing.catch(() => {})
      clearTimeout(pause)
      offers?.close()
      await site.stop()
      store.close()
      release()
    },
  }
}

/** Reads what changed, with rests where there is to be a `rest`. */
async function refresh(
  world: World,
  place: GardenPlace,
  cacheDir: string,
  before: GardenRead,
  store: GardenStore,
  options: DevOptions,
  rest?: Rest,
): Promise<GardenRead> {
  const start = world.clock()
  const found = await readGarden({ ...world, ...(rest && { rest }) }, place, [], before)
  const read = await withHistories(world, place, found, cacheDir)
  await store.write(read, undefined, rest)
  options.onRead(read, Math.round(world.clock() - start))
  return read
}

/** The garden with what git tells of its notes. */
async function withHistories(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  cacheDir: string,
): Promise<GardenRead> {
  const histories = await readHistories(world, place, read, cacheDir)
  return { ...read, garden: { ...read.garden, histories } }
}
