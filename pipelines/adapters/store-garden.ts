/** Renders a garden and puts it into its site store. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { shownPictures } from '../../src/garden/pictures/shown-pictures.ts'
import { planSite, type SitePlan } from '../../src/garden/plan-site.ts'
import { withAnswers } from '../../src/garden/webmentions/with-answers.ts'
import type { Highlight } from '../../src/markdown/highlight.ts'
import type { Room } from '../../src/schemas/room-settings.ts'
import { diagramFiles } from './diagram-files.ts'
import { highlighterVersion, openHighlighter } from './highlight-code.ts'
import type { GardenRead } from './read-garden.ts'
import type { GardenPlace } from './read-settings.ts'
import { openRenderCache, type RenderCache } from './render-cache.ts'
import { readRendererHash } from './renderer-hash.ts'
import { openSiteWriter, type SiteContent } from './site-store.ts'
import { openRoomKeys, type StoredRooms, storeRooms } from './store-rooms.ts'
import type { World } from './world.ts'

export interface GardenStore {
  /** The file of the store. */
  file: string
  /** The rooms that have keys, and where each stands on the site. */
  rooms: { room: Room; address: string }[]
  /** Writes what `read` publishes, and of `copies` of pictures, sources by address, those that pages show. */
  write(read: GardenRead, copies?: ReadonlyMap<string, string>): void
  close(): void
}

/**
 * Opens the store of the garden at `place` in `storeDir`, with the rendered HTML
 * that is kept in `cacheDir`. Both are checked here, once, however often is written.
 */
export async function openGardenStore(
  world: World,
  place: GardenPlace,
  cacheDir: string,
  storeDir = cacheDir,
): Promise<GardenStore> {
  const renderer = `${await readRendererHash(world.root)} ${highlighterVersion}`
  const keys = await openRoomKeys(place.settings.rooms)
  const file = join(storeDir, 'site.db')
  const cache = openRenderCache(join(cacheDir, 'render.db'))
  const colour = await openHighlighter()
  const highlight = cachedHighlight(cache, colour)
  const site = openSiteWriter(file)
  return {
    file,
    rooms: keys.map(({ room, address }) => ({ room, address })),
    write: (read, copies = new Map()) => {
      const plan = render(place, read, renderer, cache, highlight)
      const body = { ...place.settings, softBreaks: softBreaksOf(place, read) }
      const rooms = storeRooms(keys, read, body, colour, join(storeDir, 'rooms'), place.vault)
      site.write(siteContent(plan, rooms, place, copies))
    },
    close: () => {
      cache.close()
      site.close()
    },
  }
}

function render(
  place: GardenPlace,
  read: GardenRead,
  renderer: string,
  cache: RenderCache,
  highlight: Highlight,
): SitePlan {
  const settings = { ...place.settings, softBreaks: softBreaksOf(place, read) }
  try {
    const plan = planSite(read.garden, read.treeOf, settings, renderer, cache.html, highlight)
    cache.save()
    return { ...plan, pages: withAnswers(plan.pages, read.garden, read.vault, settings) }
  } catch (error) {
    cache.abandon()
    throw error
  }
}

/** In larger gardens cards take longer than all the rest of a first build: their owners decide. */
const mostCarded = 500

function siteContent(
  plan: SitePlan,
  rooms: StoredRooms,
  { settings, vault }: GardenPlace,
  copies: ReadonlyMap<string, string>,
): SiteContent {
  return {
    // No page needs to know of the rooms, whose names are private.
    settings: { ...settings, rooms: [], cards: settings.cards ?? plan.pages.length <= mostCarded },
    home: plan.home,
    edges: plan.edges,
    paths: plan.paths,
    graph: plan.graph,
    web: plan.web,
    pages: plan.pages.map((page) => {
      const outward = plan.outward.get(page.entry.slug)
      const preview = plan.previews.get(page.entry.slug)
      return { page, outward, preview, digest: digestOf([page, outward, preview]) }
    }),
    files: [
      ...plan.files.map(({ url, path }) => ({ url, source: join(vault, path) })),
      ...(plan.pages.some(({ html }) => html.includes('<figure class="diagram"')) ? diagramFiles() : []),
      ...[...shownPictures(plan)].flatMap((url) => {
        const source = copies.get(url)
        return source === undefined ? [] : [{ url, source }]
      }),
      ...rooms.files,
    ],
    rooms: rooms.rooms,
    redirects: plan.redirects,
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Code is coloured once, however often the note around it changes. */
function cachedHighlight(cache: RenderCache, highlight: Highlight): Highlight {
  return (code, language) => {
    const key = JSON.stringify([highlighterVersion, language, code])
    return JSON.parse(cache.part(key, () => JSON.stringify(highlight(code, language))))
  }
}

/** The owner's setting, else Obsidian's in this vault, else what Markdown says. */
function softBreaksOf({ settings }: GardenPlace, { vault }: GardenRead): boolean {
  const { strictLineBreaks } = vault.obsidian
  return settings.softBreaks ?? (strictLineBreaks === null ? false : !strictLineBreaks)
}
