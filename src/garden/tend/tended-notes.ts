/** The notes that a person tends, and who leads to them. */
import { linkedFrom, linkingTo } from '../graph.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import { writtenFor } from '../writing/is-written.ts'
import type { TendScope } from './task.ts'

/** Notes in Markdown that may be spoken of and that the garden did not write itself, by path. */
export function tendedNotes({ garden, isShown }: TendScope): Note[] {
  return [...garden.notes.values()].filter(
    (note) => note.format === 'markdown' && isShown(note.path) && writtenFor(note) === null,
  )
}

/** The notes that lead to `path` and that it leads to, as far as they may be spoken of. */
export function companyOf(
  { garden: { graph }, isShown }: TendScope,
  path: VaultPath,
): { from: VaultPath[]; to: VaultPath[] } {
  return {
    from: [...linkingTo(graph, path)].filter(isShown),
    to: [...linkedFrom(graph, path)].filter(isShown),
  }
}
