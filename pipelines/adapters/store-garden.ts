/** Renders a garden and puts it into its site store. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { planSite, type SitePlan } from '../../src/garden/plan-site.ts'
import type { GardenRead } from './read-garden.ts'
import type { GardenPlace } from './read-settings.ts'
import { openRenderCache } from './render-cache.ts'
import { readRendererHash } from './renderer-hash.ts'
import { writeSiteStore } from './site-store.ts'
import type { World } from './world.ts'

/** Writes what `read` publishes and returns the file of the store. */
export async function storeGarden(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  cacheDir: string,
): Promise<string> {
  const renderer = await readRendererHash(world.root)
  const cache = openRenderCache(join(cacheDir, 'render.db'))
  const settings = { ...place.settings, softBreaks: softBreaksOf(place, read) }
  try {
    const plan = planSite(read.garden, read.treeOf, settings, renderer, cache.html)
    cache.close()
    return writePlan(plan, place, join(cacheDir, 'site.db'))
  } catch (error) {
    cache.abandon()
    throw error
  }
}

function writePlan(plan: SitePlan, { settings, vault }: GardenPlace, store: string): string {
  writeSiteStore(store, {
    settings,
    home: plan.home,
    pages: plan.pages.map((page) => ({
      page,
      digest: createHash('sha256').update(JSON.stringify(page)).digest('hex'),
    })),
    files: plan.files.map(({ url, path }) => ({ url, source: join(vault, path) })),
  })
  return store
}

/** The owner's setting, else Obsidian's in this vault, else what Markdown says. */
function softBreaksOf({ settings }: GardenPlace, { vault }: GardenRead): boolean {
  const { strictLineBreaks } = vault.obsidian
  return settings.softBreaks ?? (strictLineBreaks === null ? false : !strictLineBreaks)
}
