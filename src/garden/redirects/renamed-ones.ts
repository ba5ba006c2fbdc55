/** The names that published notes bore before, where those were public as well. */
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../frontmatter/read-note-fields.ts'
import type { Note } from '../note.ts'
import { type PublishSettings, withholdingOf } from '../publish-set.ts'
import type { Rename } from '../vault.ts'
import { renamedPath } from './redirect-paths.ts'

export interface Renamed {
  /** Where its page stood, below the base. */
  path: string
  note: Note
}

/**
 * One for each old name, newest first. An old name that would not be published
 * today (its folder is not public, the note was flagged or malformed under it,
 * what it said cannot be read) may never have been: it stays untold.
 */
export function renamedOnes(
  renames: readonly Rename[],
  published: ReadonlyMap<string, Note>,
  settings: PublishSettings,
): Renamed[] {
  if (renames.length === 0) return []
  const byPath = new Map([...published.values()].map((note) => [note.path, note]))
  return renames.flatMap((rename) => {
    const note = byPath.get(rename.to)
    return note && wasPublic(rename, settings) ? [{ path: renamedPath(rename.from), note }] : []
  })
}

function wasPublic({ from, text }: Rename, settings: PublishSettings): boolean {
  if (text === null) return false
  const frontmatter = readFrontmatter(text)
  const { fields } = readNoteFields(frontmatter)
  return (
    withholdingOf(
      { path: from, format: 'markdown', frontmatter: frontmatter.state, tooDeep: false, fields },
      settings,
    ) === null
  )
}
