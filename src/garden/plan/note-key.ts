/** Everything that a rendered note is made from, as text. */
import { linkedPlaces } from '../linked-places.ts'
import type { Note } from '../note.ts'
import { noteBodyKey } from '../note-body-key.ts'
import { noteWords } from '../note-words.ts'
import type { Planning } from './planning.ts'
import { pageAddress } from './render-note.ts'

/**
 * Equal keys give equal results of `renderNote`. `renderer` stands for the code
 * that renders. Keys of all notes are asked for before any is rendered:
 * searches look through the trees of all notes, which rendering takes apart.
 */
export function noteKey(planning: Planning, note: Note, renderer: string): string {
  const { garden, settings, body, run } = planning
  const others = [
    pageAddress(planning, note),
    settings.outerPictures === 'ask' ? noteWords(note, settings).lang : null,
    note.document ? null : linkedPlaces(garden, note),
  ]
  // Neither text holds a line end.
  return `${noteBodyKey(garden, note, renderer, body, run)}\n${JSON.stringify(others)}`
}
