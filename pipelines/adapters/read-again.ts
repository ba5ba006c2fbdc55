/** Reads a garden anew of which a few notes were written to, and nothing else: those alone are read. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { growGarden } from '../../src/garden/garden.ts'
import { toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { regrowGarden } from '../../src/garden/regrow-garden.ts'
import type { NoteFile } from '../../src/garden/vault.ts'
import { writtenFor } from '../../src/garden/writing/is-written.ts'
import { withWritings } from '../../src/garden/writing/verify/with-writings.ts'
import { hashKey } from './hash-key.ts'
import type { GardenRead } from './read-garden.ts'
import { readNoteFile } from './read-note-file.ts'
import type { GardenPlace } from './read-settings.ts'
import type { World } from './world.ts'

/** So many notes are read at once, at most; of more, something else than an editor has changed. */
const mostNotes = 20

export interface ReadAgain {
  /** With the histories and messages of before. */
  read: GardenRead
  /** The notes that were read. */
  paths: ReadonlySet<VaultPath>
}

/**
 * The garden `before` after files at `changed` paths of the vault came, went or
 * were written to. Null where that is more than the text of notes that were there.
 */
export function readAgain(
  world: World,
  { vault: dir, settings }: GardenPlace,
  before: GardenRead,
  changed: ReadonlySet<string>,
): ReadAgain | null {
  const known = new Map(before.vault.notes.map((file) => [file.path, file]))
  // What an editor wrote beside a note while it was saving has gone again.
  const left = [...changed].filter((path) => known.has(toVaultPath(path)) || existsSync(join(dir, path)))
  if (left.length > mostNotes) return null
  const fresh = new Map<VaultPath, NoteFile>()
  for (const path of left) {
    const file = known.get(toVaultPath(path))
    const now = file && readOne(dir, file)
    if (!now) return null
    fresh.set(file.path, now)
  }
  const notes = before.vault.notes.map((file) => fresh.get(file.path) ?? file)
  const vault = { ...before.vault, notes }
  const { notes: read, unread, treeOf } = readNotes(vault, before.garden.notes)
  // A run that writes a note records it, which is not read here.
  if (read.some((note) => fresh.has(note.path) && writtenFor(note) !== null)) return null
  const { histories, web, bibliography } = before.garden
  const { linkFormat } = vault.obsidian
  const renames = settings.renameRedirects ? vault.renames : []
  const today = world.today()
  const grow = () =>
    growGarden(
      read,
      vault.attachments,
      unread,
      settings,
      linkFormat,
      bibliography,
      renames,
      today,
      before.garden.index,
    )
  const changedNotes = read.filter(({ path }) => fresh.has(path))
  const grown = regrowGarden(before.garden, changedNotes, settings, linkFormat) ?? grow()
  const told = { ...grown, today, ...(histories && { histories }), ...(web && { web }) }
  const garden = withWritings(told, { vault, treeOf, settings, hash: hashKey })
  return { read: { vault, garden, treeOf, messages: before.messages }, paths: new Set(fresh.keys()) }
}

/** Null where it cannot be read, or could not before. */
function readOne(dir: string, { path, dates, revisions, origin, hash }: NoteFile): NoteFile | null {
  const { note, obstacle } = readNoteFile(dir, path, new Map())
  return obstacle || hash === '' ? null : Object.assign(note, { dates, revisions, origin })
}
