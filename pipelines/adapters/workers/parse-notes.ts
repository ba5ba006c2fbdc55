/** Parses notes inside of a worker. */
import type { Bibliography } from '../../../src/garden/citations/bibliography.ts'
import { encodeNote } from '../../../src/garden/facts/note-record.ts'
import { readNoteOf } from '../../../src/garden/read-notes.ts'
import type { NoteFile } from '../../../src/garden/vault.ts'
import { readUnchanged } from '../read-note-file.ts'

export interface ParseStart {
  /** The folder of the vault. */
  dir: string
  bibliography: Bibliography | null
}

/** A file whose note is wanted. */
export type ParseTask = Pick<NoteFile, 'path' | 'hash' | 'dates' | 'origin'>

/** The record of the note as JSON, which is kept as it is; null where the main thread has to parse it. */
export function parseTask({ dir, bibliography }: ParseStart, task: ParseTask): string | null {
  try {
    const text = readUnchanged(dir, task.path, task.hash)
    return JSON.stringify(encodeNote(readNoteOf({ ...task, text }, bibliography).note))
  } catch {
    return null
  }
}
