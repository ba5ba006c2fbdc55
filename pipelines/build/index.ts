/** Builds the site: read, parse, link, check, render, then let the site generator write the pages. */
import { countNotes, type NoteCounts } from '../../src/garden/count-notes.ts'
import type { Message } from '../../src/garden/message.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { buildSite } from '../adapters/astro-site.ts'
import { openCacheDir } from '../adapters/cache-dir.ts'
import { withOwnFolder } from '../adapters/own-folder.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { replaceFolder, requireReplaceable } from '../adapters/replace-folder.ts'
import { openGardenStore } from '../adapters/store-garden.ts'
import { runStage, type StageTime, type World } from '../adapters/world.ts'

export interface BuildOptions {
  /** The folder that the site is written to, absolute. */
  outDir: string
  verbose: boolean
}

export interface BuildReport extends NoteCounts {
  pages: number
  durationMs: number
  stages: StageTime[]
  messages: Message[]
  privateNames: string[]
}

/**
 * Publishes the garden at `place` to `outDir`, which is replaced whole once the
 * site is complete. Nothing is written when there is nothing to publish.
 */
export async function build(world: World, place: GardenPlace, options: BuildOptions): Promise<BuildReport> {
  const stages: StageTime[] = []
  const start = world.clock()
  await requireReplaceable(options.outDir, [world.root, place.vault])
  const read = await readGarden(world, place, stages)
  const pages =
    read.garden.publishSet.published.size === 0 ? 0 : await publish(world, place, options, read, stages)
  const { vault, garden, messages } = read
  return {
    ...countNotes(garden, vault),
    pages,
    durationMs: Math.round(world.clock() - start),
    stages,
    messages,
    privateNames: privateNames(garden, vault),
  }
}

async function publish(
  world: World,
  place: GardenPlace,
  { outDir, verbose }: BuildOptions,
  read: GardenRead,
  stages: StageTime[],
): Promise<number> {
  const cacheDir = await openCacheDir(world.root, place, 'build')
  return withOwnFolder(cacheDir, 'store', async (storeDir) => {
    const store = await runStage(world, stages, 'render', () =>
      fillStore(world, place, read, cacheDir, storeDir),
    )
    return runStage(world, stages, 'site', () =>
      replaceFolder(outDir, (partial) =>
        buildSite({ ...place, root: world.root, store, cacheDir, verbose }, partial),
      ),
    )
  })
}

/** A store of this build alone: another one of the same vault writes its own. */
async function fillStore(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  cacheDir: string,
  storeDir: string,
): Promise<string> {
  const store = await openGardenStore(world, place, cacheDir, storeDir)
  try {
    store.write(read)
    return store.file
  } finally {
    store.close()
  }
}
