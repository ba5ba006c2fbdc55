/** What the documents hold that are not Markdown. */
import type { ParsedCanvas } from './canvas/parse-canvas.ts'

/** What a document holds. One that is not `sound` could not be read, is withheld and holds nothing. */
export type NoteDocument = CanvasDocument

export interface CanvasDocument {
  format: 'canvas'
  sound: boolean
  canvas: ParsedCanvas
}
