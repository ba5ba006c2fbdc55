/** What the documents hold that are not Markdown. */
import type { ParsedCanvas } from './canvas/parse-canvas.ts'
import type { NoteQuery } from './queries/note-query.ts'

/** What a document holds. One that is not `sound` could not be read, is withheld and holds nothing. */
export type NoteDocument = CanvasDocument | BaseDocument

export interface CanvasDocument {
  format: 'canvas'
  sound: boolean
  canvas: ParsedCanvas
}

/** One that cannot be read is sound all the same: it holds no secret, and readers see a notice. */
export interface BaseDocument {
  format: 'base'
  sound: boolean
  query: NoteQuery
}
