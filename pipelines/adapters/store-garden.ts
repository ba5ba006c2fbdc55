/** Renders a garden and puts it into its site store. */
import { join } from 'node:path'
import { attachmentsOf } from '../../src/garden/asset-closure.ts'
import { fileAddress } from '../../src/garden/file-address.ts'
import type { Point } from '../../src/garden/map/keep-apart.ts'
import type { Note } from '../../src/garden/note.ts'
import { compareText, type VaultPath } from '../../src/garden/paths.ts'
import { type FrameParts, frameKeys } from '../../src/garden/plan/frame-keys.ts'
import {
  type GardenLinks,
  type GatheredSite,
  gatherSite,
  planLinks,
} from '../../src/garden/plan/gather-site.ts'
import { noteKey } from '../../src/garden/plan/note-key.ts'
import { planNote } from '../../src/garden/plan/plan-note.ts'
import { type Planning, startPlanning } from '../../src/garden/plan/planning.ts'
import { renderNote } from '../../src/garden/plan/render-note.ts'
import { requirePrivacyNote } from '../../src/garden/shield/require-privacy-note.ts'
import { findAnswers } from '../../src/garden/webmentions/find-answers.ts'
import type { Room } from '../../src/schemas/room-settings.ts'
import { diagramFiles } from './diagram-files.ts'
import { hashKey } from './hash-key.ts'
import { highlighterVersion, openHighlighter } from './highlight-code.ts'
import { type KeptHighlight, keepHighlight } from './kept-highlight.ts'
import type { GardenRead } from './read-garden.ts'
import { textAtHand } from './read-note-file.ts'
import type { GardenPlace } from './read-settings.ts'
import { readRendererHash } from './renderer-hash.ts'
import { collectParts, type Rest } from './rest.ts'
import { openSiteWriter, type SiteContent, type SiteWriter } from './site-store.ts'
import { openRoomKeys, type StoredRooms, storeRooms } from './store-rooms.ts'
import { seedOf } from './workers/garden-seed.ts'
import { placeBesides } from './workers/place-besides.ts'
import type { MadeBody, RenderStart } from './workers/render-bodies.ts'
import { renderInWorkers } from './workers/render-in-workers.ts'
import type { World } from './world.ts'
import type { StoredNote } from './write-notes.ts'

export interface GardenStore {
  /** The file of the store. */
  file: string
  /** The rooms that have keys, and where each stands on the site. */
  rooms: { room: Room; address: string }[]
  /**
   * Writes what `read` publishes, and of `copies` of pictures, sources by address, those that pages show. While it is
   * at work it rests; where a `rest` throws, the garden of before stays.
   */
  write(read: GardenRead, copies?: ReadonlyMap<string, string>, rest?: Rest): Promise<void>
  /**
   * Writes of the notes at `paths` what their own pages show, and nothing else, until `write` is
   * called. False, with nothing written, where `read` publishes other notes than what was written last.
   */
  show(read: GardenRead, paths: ReadonlySet<VaultPath>): Promise<boolean>
  close(): void
}

/**
 * Opens the store of the garden at `place` in its cache folder, with what an earlier run
 * rendered. All is checked here, once, however often is written.
 */
export async function openGardenStore(
  world: World,
  place: GardenPlace,
  cacheDir: string,
): Promise<GardenStore> {
  const renderer = `${await readRendererHash(world.root)} ${highlighterVersion}`
  const keys = await openRoomKeys(place.settings.rooms)
  const file = join(cacheDir, 'site.db')
  const colour = await openHighlighter()
  const site = openSiteWriter(file, world.notice)
  const code = keepHighlight(colour, site.bodies.codeOf)
  let written: Planning | null = null
  const plan = (read: GardenRead) => {
    const settings = { ...place.settings, softBreaks: softBreaksOf(place, read) }
    return startPlanning(read.garden, read.treeOf, settings, code.highlight)
  }
  return {
    file,
    rooms: keys.map(({ room, address }) => ({ room, address })),
    write: async (read, copies = new Map(), rest = async () => {}) => {
      const planning = plan(read)
      const { settings } = planning
      requirePrivacyNote(planning.notes, settings)
      const bodies = new Map(await collectParts(bodyKeys(planning, planning.notes, renderer), rest))
      const links = planLinks(planning)
      await rest()
      const start = () => ({ seed: seedOf(place.vault, read.vault, read.garden, settings), renderer })
      const [places] = await Promise.all([
        placesOf(links, renderer, site),
        renderMissing(planning, bodies, site, code, start, textsAtHand(read)),
      ])
      const gathered = gatherSite(planning, links, places)
      await rest()
      const keyOf = frameKeys(planning, renderer, hashKey)
      const notes = await collectParts(storedNotes(planning, bodies, site, read, keyOf), rest)
      const rooms = storeRooms(keys, read, settings, colour, join(cacheDir, 'rooms'), place.vault)
      site.write(siteContent(bodies, site, { place, notes, rooms, copies, gathered }))
      written = planning
    },
    show: async (read, paths) => {
      if (!written || !publishSame(written, read)) return false
      // Where notes stand on paths, and what feeds call them, waits as all lists do.
      const { places, identities } = written
      const planning = { ...plan(read), places, identities }
      const notes = planning.notes.filter(({ path }) => paths.has(path))
      const bodies = new Map(bodyKeys(planning, notes, renderer))
      const start = () => {
        throw new Error('So few notes are rendered without workers.')
      }
      await renderMissing(planning, bodies, site, code, start, () => undefined)
      // Their key is none: when all is written, these are planned again.
      const files = notes.flatMap(({ path }) => attachmentsOf(read.garden, path))
      site.putNotes(
        storedNotes(planning, bodies, site, read, () => ''),
        files.map((path) => ({ url: fileAddress(path), source: join(place.vault, path) })),
      )
      return true
    },
    close: () => site.close(),
  }
}

/** Whether the same notes are published at the same addresses. */
function publishSame(written: Planning, { garden }: GardenRead): boolean {
  const { published } = garden.publishSet
  const isSame = ({ slug, path }: Note) => published.get(slug)?.path === path
  return written.notes.length === published.size && written.notes.every(isSame)
}

/** The texts of notes that were read already: a note that was parsed in this run need not be read again. */
function textsAtHand({ vault }: GardenRead): (path: VaultPath) => string | undefined {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  return (path) => {
    const file = files.get(path)
    return file && textAtHand(file)
  }
}

/** Of each note, the key of its body in the store. */
function* bodyKeys(
  planning: Planning,
  notes: readonly Note[],
  renderer: string,
): Generator<[note: Note, key: string]> {
  for (const note of notes) yield [note, hashKey(noteKey(planning, note, renderer))]
}

/** Puts into the store the bodies that it does not hold. */
async function renderMissing(
  planning: Planning,
  bodies: ReadonlyMap<Note, string>,
  site: SiteWriter,
  code: KeptHighlight,
  start: () => RenderStart,
  textOf: (path: VaultPath) => string | undefined,
): Promise<void> {
  const missing = new Map([...bodies].filter(([, key]) => !site.bodies.get(key)))
  const made = new Set<string>()
  const put = (key: string, { rendered, code }: MadeBody) => {
    site.bodies.put(key, rendered, code)
    made.add(key)
  }
  const render = (note: Note) => {
    // Code of a note that failed is not of the next one.
    code.take()
    return { rendered: renderNote(planning, note), code: code.take() }
  }
  await renderInWorkers(missing, planning.garden, textOf, start, put, render)
  for (const [note, key] of missing) if (!made.has(key)) put(key, render(note))
  site.bodies.save()
}

/** In larger gardens cards take longer than all the rest of a first build: their owners decide. */
const mostCarded = 500

interface Stored {
  place: GardenPlace
  notes: readonly StoredNote[]
  rooms: StoredRooms
  copies: ReadonlyMap<string, string>
  gathered: GatheredSite
}

function siteContent(
  bodies: ReadonlyMap<Note, string>,
  site: SiteWriter,
  { place: { settings, vault }, notes, rooms, copies, gathered: { files, ...gathered } }: Stored,
): SiteContent {
  const facts = [...bodies.values()].flatMap((key) => site.bodies.get(key)?.facts ?? [])
  const pictures = new Set(facts.flatMap((one) => one.pictures))
  return {
    ...gathered,
    // No page needs to know of the rooms, whose names are private.
    settings: { ...settings, rooms: [], cards: settings.cards ?? bodies.size <= mostCarded },
    notes,
    files: [
      ...files.map(({ url, path }) => ({ url, source: join(vault, path) })),
      ...(facts.some(({ diagrams }) => diagrams) ? diagramFiles() : []),
      ...[...pictures].sort(compareText).flatMap((url) => {
        const source = copies.get(url)
        return source === undefined ? [] : [{ url, source }]
      }),
      ...rooms.files,
    ],
    rooms: rooms.rooms,
  }
}

/** The notes one after the other, each planned when that is asked for. */
function* storedNotes(
  planning: Planning,
  bodies: ReadonlyMap<Note, string>,
  site: SiteWriter,
  { garden, vault }: GardenRead,
  keyOf: (note: Note, parts: FrameParts) => string,
): Generator<StoredNote> {
  const allAnswers = findAnswers(garden, vault, planning.settings)
  for (const [note, body] of bodies) {
    const known = site.bodies.get(body)
    if (!known) throw new Error(`Nothing was rendered of ${note.path}.`)
    const answers = allAnswers.get(note.slug)
    const plan = () => {
      const { page, guid } = planNote(planning, note, known.facts)
      return { page: answers ? { ...page, answers } : page, guid }
    }
    yield { slug: note.slug, body, made: keyOf(note, { body, answers }), plan }
  }
}

/** A graph keeps its places for as long as its links are the same, whatever its notes are called. */
async function placesOf(
  { graph: { nodes, edges } }: GardenLinks,
  renderer: string,
  site: SiteWriter,
): Promise<Point[]> {
  const joined = edges.map(([from, to]) => [from, to] as const)
  const key = JSON.stringify([renderer, nodes.length, joined])
  const make = async () => JSON.stringify(await placeBesides(nodes.length, joined))
  return JSON.parse(await site.keep('places', key, make))
}

/** The owner's setting, else Obsidian's in this vault, else what Markdown says. */
function softBreaksOf({ settings }: GardenPlace, { vault }: GardenRead): boolean {
  const { strictLineBreaks } = vault.obsidian
  return settings.softBreaks ?? (strictLineBreaks === null ? false : !strictLineBreaks)
}
