/** Finds the one note that the owner names on the command line. */
import { nearestName } from './checks/nearest-name.ts'
import type { Garden } from './garden.ts'
import { resolvePath } from './links/resolve-path.ts'
import type { Note } from './note.ts'
import { toVaultPath } from './paths.ts'
import { UserError } from './user-error.ts'

export interface NamedNoteOptions {
  /** For a place that the world can read: a note that is not published is answered like one that is not there. */
  publicOnly?: boolean
}

/** The note that `name` means: a path, a file name or an alias, as in a link. Throws `UserError`. */
export function namedNote(garden: Garden, name: string, { publicOnly = false }: NamedNoteOptions = {}): Note {
  const { outcome, target, candidates } = resolvePath(garden.index, toVaultPath(''), name)
  const note = target ? garden.notes.get(target) : undefined
  const isTold = note && !(publicOnly && garden.publishSet.withheld.has(note.path))
  if (isTold && outcome === 'found') return note
  if (publicOnly)
    throw new UserError(
      `There is no published note \`${name}\`.`,
      'This log may be public; run the command on your own machine to see the others.',
    )
  if (candidates.length > 1)
    throw new UserError(
      `\`${name}\` could mean several notes: ${candidates.join(', ')}.`,
      'Write more of its path.',
    )
  const near = nearestName([...garden.notes.values()].flatMap(({ path, id }) => [id, path]))(name)
  throw new UserError(
    `There is no note \`${name}\`.`,
    near ? `Did you mean \`${near}\`?` : 'Name it by its file name, its path or an alias.',
  )
}
