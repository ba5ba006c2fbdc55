/** Remembers for ever that the owner does not want some suggestions. */

import { addRejections } from '../../src/garden/suggest/rejections/edit-rejections.ts'
import { type SuggestionKey, suggestionId } from '../../src/garden/suggest/suggestion-id.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readRejections, rejectionChanges } from '../adapters/rejection-record.ts'

export interface Rejected {
  changes: FileChange[]
  /** The record, where it changed meanwhile; then nothing was done. */
  conflicts: string[]
}

/**
 * Adds the suggestions that `ids` name, of those in `suggestions`, to the record of the vault. Such as
 * are there already stay as they are. Throws `UserError` for an id of neither, and for a broken record.
 */
export async function rejectSuggestions(
  place: Pick<GardenPlace, 'vault'>,
  ids: readonly string[],
  suggestions: readonly SuggestionKey[],
): Promise<Rejected> {
  await settleVault(place.vault)
  const record = await readRejections(place.vault)
  const known = new Set(record.lines.map(({ rejection }) => rejection.id))
  const byId = new Map(suggestions.map((suggestion) => [suggestionId(suggestion), suggestion]))
  const wanted = ids.flatMap((id) => {
    const suggestion = byId.get(id)
    if (!suggestion && !known.has(id)) throw unknown(id)
    return suggestion ? [suggestion] : []
  })
  const changes = rejectionChanges(record, addRejections(record.text, record.lines, wanted))
  const { conflicts } = await applyChanges(place.vault, changes)
  return { changes, conflicts }
}

function unknown(id: string): UserError {
  return new UserError(`There is no suggestion \`${id}\`.`, '`one link` lists all with their ids.')
}
