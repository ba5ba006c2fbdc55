/** Whether the garden wrote a note itself, as its properties say. */
import type { Note } from '../note.ts'

/** The question that the note was written for; null for one that a person wrote. */
export function writtenFor({ extra }: Pick<Note, 'extra'>): string | null {
  const { generated } = extra
  if (typeof generated !== 'object' || generated === null || !('question' in generated)) return null
  return 'engine' in generated && typeof generated.question === 'string' ? generated.question : null
}
