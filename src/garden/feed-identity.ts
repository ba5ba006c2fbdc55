/** What feeds know a note by. Readers are shown a note again when it changes, so it must survive a renaming. */
import type { Note } from './note.ts'

/**
 * By path, the identity of each of `notes` that has one besides its address: its
 * own `guid`, unless another note says the same, else its origin in the history.
 */
export function feedIdentities(notes: readonly Note[]): Map<string, string> {
  const claims = Map.groupBy(notes, ({ fields }) => fields.guid)
  return new Map(
    notes.flatMap(({ path, fields, origin }) => {
      const { guid } = fields
      const identity = guid !== undefined && claims.get(guid)?.length === 1 ? guid : origin
      return identity === undefined ? [] : [[path, identity] as const]
    }),
  )
}
