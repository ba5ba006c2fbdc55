/** Whether the garden wrote a note itself, as its properties say. */
import type { Note } from '../note.ts'
import { readSubject, type Subject } from './subject.ts'

/** The property `generated` of a note that the garden wrote; null for one that a person wrote. Whatever stands in it besides may be of any type. */
export function readGenerated({
  extra,
}: Pick<Note, 'extra'>): { fields: Record<string, unknown>; engine: string; subject: Subject } | null {
  const { generated } = extra
  if (typeof generated !== 'object' || generated === null) return null
  const fields = { ...generated } as Record<string, unknown>
  const subject = readSubject(fields)
  return typeof fields.engine === 'string' && subject ? { fields, engine: fields.engine, subject } : null
}

/** What the note was written about; null for one that a person wrote. */
export function writtenFor(note: Pick<Note, 'extra'>): Subject | null {
  return readGenerated(note)?.subject ?? null
}
