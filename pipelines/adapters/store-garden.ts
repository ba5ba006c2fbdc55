/** Renders a garden and puts it into its site store. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { placeNodes } from '../../src/garden/map/place-nodes.ts'
import { compareText } from '../../src/garden/paths.ts'
import { shownPictures } from '../../src/garden/pictures/shown-pictures.ts'
import { type GatheredSite, gatherSite } from '../../src/garden/plan/gather-site.ts'
import { noteKey } from '../../src/garden/plan/note-key.ts'
import { type NotePlan, planNote } from '../../src/garden/plan/plan-note.ts'
import { type Planning, startPlanning } from '../../src/garden/plan/planning.ts'
import { renderNote } from '../../src/garden/plan/render-note.ts'
import { requirePrivacyNote } from '../../src/garden/shield/require-privacy-note.ts'
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

/** What a garden publishes: its notes by slug, and all besides. */
interface StoredPlan extends GatheredSite {
  notes: NotePlan[]
}

function render(
  place: GardenPlace,
  read: GardenRead,
  renderer: string,
  cache: RenderCache,
  highlight: Highlight,
): StoredPlan {
  const settings = { ...place.settings, softBreaks: softBreaksOf(place, read) }
  const planning = startPlanning(read.garden, read.treeOf, settings, highlight)
  requirePrivacyNote(planning.notes, settings)
  try {
    const notes = planNotes(planning, renderer, cache)
    const site = gatherSite(planning, keptPlaces(renderer, cache))
    cache.save()
    return { ...site, notes: withAnswers(notes, read.garden, read.vault, settings) }
  } catch (error) {
    cache.abandon()
    throw error
  }
}

function planNotes(planning: Planning, renderer: string, cache: RenderCache): NotePlan[] {
  const keys = planning.notes.map((note) => noteKey(planning, note, renderer))
  return planning.notes.map((note, at) => {
    const { html } = cache.html(keys[at] ?? '', () => JSON.stringify(renderNote(planning, note)))
    return planNote(planning, note, JSON.parse(html))
  })
}

/** A graph keeps its places for as long as its links are the same, whatever its notes are called. */
function keptPlaces(renderer: string, cache: RenderCache): typeof placeNodes {
  return (count, edges) => {
    const key = JSON.stringify(['places', renderer, count, edges])
    return JSON.parse(cache.html(key, () => JSON.stringify(placeNodes(count, edges))).html)
  }
}

/** In larger gardens cards take longer than all the rest of a first build: their owners decide. */
const mostCarded = 500

function siteContent(
  plan: StoredPlan,
  rooms: StoredRooms,
  { settings, vault }: GardenPlace,
  copies: ReadonlyMap<string, string>,
): SiteContent {
  return {
    // No page needs to know of the rooms, whose names are private.
    settings: { ...settings, rooms: [], cards: settings.cards ?? plan.notes.length <= mostCarded },
    home: plan.home,
    edges: plan.edges,
    paths: plan.paths,
    graph: plan.graph,
    web: plan.web,
    pages: plan.notes.map(({ page, outward, preview }) => ({
      page,
      outward,
      preview,
      digest: digestOf([page, outward, preview]),
    })),
    files: [
      ...plan.files.map(({ url, path }) => ({ url, source: join(vault, path) })),
      ...(plan.notes.some(({ page }) => page.html.includes('<figure class="diagram"')) ? diagramFiles() : []),
      ...picturesOf(plan.notes).flatMap((url) => {
        const source = copies.get(url)
        return source === undefined ? [] : [{ url, source }]
      }),
      ...rooms.files,
    ],
    rooms: rooms.rooms,
    redirects: plan.redirects,
  }
}

/** The copies of pictures that pages show, in order. */
function picturesOf(notes: readonly NotePlan[]): string[] {
  const shown = notes.flatMap(({ page, preview }) => [...shownPictures({ ...page, preview })])
  return [...new Set(shown)].sort(compareText)
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
