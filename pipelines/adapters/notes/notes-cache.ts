/**
 * Keeps what was read of the notes of a vault between runs, whichever command
 * runs. Notes are packed into files of a few hundred, and a run replaces those in
 * which something changed; several may read and write at once.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { decodeNote, encodeNote, type NoteRecord } from '../../../src/garden/facts/note-record.ts'
import type { Note } from '../../../src/garden/note.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { NoteFile } from '../../../src/garden/vault.ts'
import type { KnownFiles } from '../read-note-file.ts'
import { partEnd, readPack, writePackText } from './pack-file.ts'

export interface NotesCache {
  /** The notes as they were last read, by path. */
  notes: ReadonlyMap<VaultPath, Note>
  /** The files that they were read from. */
  files: KnownFiles
  /**
   * Keeps the `notes` that were read from `files`, and forgets all others. `records` holds those of some as JSON,
   * which are not made again.
   */
  save(files: readonly NoteFile[], notes: readonly Note[], records?: ReadonlyMap<Note, string>): void
}

type PackRecord = [stamp: string | null, note: NoteRecord]

/** Fewer notes are read as quickly as they are kept. */
const fewest = 64

/** About how many notes one file holds. */
const packSize = 300

/**
 * Opens the cache in `dir`, which need not be there. `maker` stands for the code
 * that reads notes; what other code wrote is forgotten. `notice` is told of what
 * is damaged, and of a cache that cannot be read or written: it is done without.
 */
export function openNotesCache(dir: string, maker: string, notice: (text: string) => void): NotesCache {
  const notes = new Map<VaultPath, Note>()
  const files = new Map<VaultPath, { hash: string; stamp?: string }>()
  const lost = new Set<string>()
  for (const name of packsIn(dir)) {
    try {
      const pack = readPack(join(dir, name), maker)
      if (pack.state === 'damaged')
        notice(`Notes kept in \`${join(dir, name)}\` are damaged and are read anew.`)
      if (pack.state !== 'sound') lost.add(name)
      else for (const record of pack.records) take(record as PackRecord)
    } catch (error) {
      lost.add(name)
      // Another run may have put its own in the place of this one.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue
      notice(`Notes kept in \`${join(dir, name)}\` cannot be used: ${reasonOf(error)}`)
    }
  }
  function take([stamp, record]: PackRecord): void {
    const note = decodeNote(record)
    notes.set(note.path, note)
    files.set(note.path, { hash: note.hash, ...(stamp !== null && { stamp }) })
  }
  return {
    notes,
    files,
    save: (now, read, records = new Map()) => {
      try {
        savePacks(dir, maker, { notes, files }, lost, { files: now, notes: read, records })
      } catch (error) {
        notice(`Notes cannot be kept in \`${dir}\`: ${reasonOf(error)}`)
      }
    },
  }
}

interface Saved {
  files: readonly NoteFile[]
  notes: readonly Note[]
  records: ReadonlyMap<Note, string>
}

function savePacks(
  dir: string,
  maker: string,
  known: Pick<NotesCache, 'notes' | 'files'>,
  lost: ReadonlySet<string>,
  { files, notes, records }: Saved,
): void {
  if (notes.length < fewest && known.notes.size === 0) return
  const stamps = new Map(files.map(({ path, stamp }) => [path, stamp]))
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, notes.length / packSize)))
  const nameOf = (path: VaultPath) => `${count}-${crc32(path) % count}.notes`
  const packs = Map.groupBy(notes, ({ path }) => nameOf(path))
  const before = Map.groupBy(known.notes.keys(), nameOf)
  const present = new Set(packsIn(dir))
  const isKept = (note: Note) =>
    known.notes.get(note.path) === note && known.files.get(note.path)?.stamp === stamps.get(note.path)
  mkdirSync(dir, { recursive: true })
  for (const [name, own] of packs) {
    const isSame = own.length === before.get(name)?.length && own.every(isKept)
    if (isSame && present.has(name) && !lost.has(name)) continue
    const texts = own.map((note) => {
      const record = records.get(note) ?? JSON.stringify(encodeNote(note))
      return `[${JSON.stringify(stamps.get(note.path) ?? null)},${record}]`
    })
    writePackText(join(dir, name), maker, `[${texts.join(',')}]`)
  }
  for (const name of present) if (!packs.has(name)) rmSync(join(dir, name), { force: true })
  for (const name of readdirSync(dir)) if (isAbandoned(dir, name)) rmSync(join(dir, name), { force: true })
}

function packsIn(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => name.endsWith('.notes'))
  } catch {
    return []
  }
}

/** Left behind by a run that died: the others take no hour to write a file. */
function isAbandoned(dir: string, name: string): boolean {
  if (!name.endsWith(partEnd)) return false
  const written = statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs
  return written !== undefined && Date.now() - written > 3_600_000
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
