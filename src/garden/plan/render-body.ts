/** The body of a note, or the reason why it has none. */
import type { Highlight } from '../../markdown/highlight.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import { type BodySettings, renderNoteBody, type TreeOf } from '../note-body.ts'
import type { QueryRunner } from '../queries/run-queries.ts'
import { UserError } from '../user-error.ts'

/** HTML within HTML without end exhausts the stack: that is the note's fault, and is said of it. */
export function renderBody(
  garden: Garden,
  note: Note,
  treeOf: TreeOf,
  settings: BodySettings,
  highlight: Highlight | undefined,
  run: QueryRunner,
): string {
  try {
    return renderNoteBody(garden, note, treeOf, settings, highlight, run)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError(
      `The HTML in \`${note.path}\` is nested too deeply to be shown.`,
      'Close its elements, or keep the note back with `draft: true`.',
    )
  }
}
