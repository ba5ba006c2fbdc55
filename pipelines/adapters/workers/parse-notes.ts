/** Parses notes inside of a worker. */
import type { Bibliography } from '../../../src/garden/citations/bibliography.ts'
import { encodeNote } from '../../../src/garden/facts/note-record.ts'
import type { Note } from '../../../src/garden/note.ts'
import { readNoteOf } from '../../../src/garden/read-notes.ts'
import type { NoteFile } from '../../../src/garden/vault.ts'
import { readUnchanged } from '../read-note-file.ts'

export interface ParseStart {
  /** The folder of the vault. */
  dir: string
  bibliography: Bibliography | null
}

/** A file whose note is wanted, with its text where that was read already. */
export type ParseTask = Pick<NoteFile, 'path' | 'hash' | 'dates' | 'origin'> & { text?: string }

export interface ParsedNote {
  note: Note
  /** Its record as JSON, which is kept as it is. */
  record: string
}

/** Null where the main thread has to parse it. */
export function parseTask({ dir, bibliography }: ParseStart, task: ParseTask): ParsedNote | null {
  try {
    const text = task.text ?? readUnchanged(dir, task.path, task.hash)
    const { note } = readNoteOf({ ...task, text }, bibliography)
    return { note, record: JSON.stringify(encodeNote(note)) }
  } catch {
    return null
  }
}
