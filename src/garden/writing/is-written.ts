/** Whether the garden wrote a note itself, as its properties say. */
import type { Note } from '../note.ts'
import { readSubject, type Subject } from './subject.ts'

/** What the note was written about; null for one that a person wrote. */
export function writtenFor({ extra }: Pick<Note, 'extra'>): Subject | null {
  const { generated } = extra
  if (typeof generated !== 'object' || generated === null || !('engine' in generated)) return null
  return readSubject(generated)
}
