/** What a worker grows a garden from: the same garden as that of the main thread, as plain data. */
import type { Bibliography } from '../../../src/garden/citations/bibliography.ts'
import { decodeNote, encodeNote, type NoteRecord } from '../../../src/garden/facts/note-record.ts'
import { type Garden, growGarden } from '../../../src/garden/garden.ts'
import type { Note } from '../../../src/garden/note.ts'
import type { TreeOf } from '../../../src/garden/note-body.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { PlanSettings } from '../../../src/garden/plan/planning.ts'
import { readTreeOf } from '../../../src/garden/read-notes.ts'
import type { LinkFormat, Vault } from '../../../src/garden/vault.ts'
import { readUnchanged } from '../read-note-file.ts'
import { readRecords, type SharedRecords, shareRecords } from './shared-records.ts'

export interface GardenSeed {
  /** The folder of the vault. */
  dir: string
  settings: PlanSettings
  /** The records of all notes. */
  notes: SharedRecords
  attachments: readonly VaultPath[]
  unread: readonly VaultPath[]
  format: LinkFormat | null
  bibliography: Bibliography | null
  /** What was found out besides, by asking the world. */
  found: Pick<Garden, 'today' | 'pictures' | 'web'>
}

/** The seed of `garden`, which grew from `vault` at `dir`. */
export function seedOf(dir: string, vault: Vault, garden: Garden, settings: PlanSettings): GardenSeed {
  const { today, pictures, web, bibliography } = garden
  const onCards = notesOnCards(garden)
  const records = garden.notes.values().map((note) => encodeNote(withoutUnseen(note, onCards)))
  return {
    dir,
    settings,
    notes: shareRecords(records),
    attachments: vault.attachments,
    unread: vault.notes.flatMap(({ path }) => (garden.notes.has(path) ? [] : [path])),
    format: vault.obsidian.linkFormat,
    // Messages are no plain data, and the main thread has reported them.
    bibliography: bibliography && { ...bibliography, messages: [] },
    found: { today, ...(pictures && { pictures }), ...(web && { web }) },
  }
}

/** The notes that stand on a canvas, whose card shows how they begin. */
function notesOnCards({ notes, links }: Garden): ReadonlySet<VaultPath> {
  const canvases = notes.values().filter(({ document }) => document?.format === 'canvas')
  return new Set(
    canvases.flatMap(({ path }) => (links.get(path) ?? []).flatMap(({ target }) => target ?? [])),
  )
}

/**
 * The note without words around its links, which are dear and no body shows; those that are headings have a
 * name. What it begins with is shown where it is `onCards` of a canvas.
 */
function withoutUnseen(note: Note, onCards: ReadonlySet<VaultPath>): Note {
  const headings = new Set(note.headings.map(({ offset }) => offset))
  const contexts = note.contexts.map((context) =>
    headings.has(context.offset) ? context : { ...context, pieces: [] },
  )
  return { ...note, contexts, opening: onCards.has(note.path) ? note.opening : null }
}

/**
 * The garden of a seed but for what no body shows, such as redirects and histories. The text of a
 * note is read when its tree is asked for, unless `textOf` gives it.
 */
export function growSeed(
  seed: GardenSeed,
  textOf: (path: VaultPath) => string | undefined,
): { garden: Garden; treeOf: TreeOf } {
  const { dir, settings, attachments, unread, format, bibliography, found } = seed
  const notes = Array.from(readRecords(seed.notes), (record) => decodeNote(record as NoteRecord))
  const grown = growGarden(notes, attachments, unread, settings, format, bibliography, [], found.today)
  const garden = { ...grown, ...found }
  const hashes = new Map(notes.map(({ path, hash }) => [path, hash]))
  return {
    garden,
    treeOf: (path) => {
      const text = textOf(path) ?? readUnchanged(dir, path, hashes.get(path) ?? '')
      return readTreeOf(path, text, bibliography)
    },
  }
}
