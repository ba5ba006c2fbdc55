/** Remembers details that the owner does not want. */
import type { Detail } from '../../src/garden/describe/detail.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readDetailRecord, recordChanges } from './detail-record.ts'

export interface DetailsRejected {
  changes: FileChange[]
  /** The record, where it changed meanwhile; then nothing was done. */
  conflicts: string[]
}

/** Adds the details that `ids` name to the record. Throws `UserError` for an id that is neither there nor among `details`. */
export async function rejectDetails(
  { vault }: Pick<GardenPlace, 'vault'>,
  ids: readonly string[],
  details: readonly Pick<Detail, 'id' | 'kind' | 'note' | 'value'>[],
): Promise<DetailsRejected> {
  await settleVault(vault)
  const record = await readDetailRecord(vault)
  const known = new Set(record.rejections.map(({ id }) => id))
  const wanted = ids.flatMap((id) => {
    const detail = details.find((one) => one.id === id)
    if (!detail && !known.has(id))
      throw new UserError(`There is no detail \`${id}\`.`, '`one describe` lists them with their ids.')
    return detail ? [detail] : []
  })
  const changes = recordChanges(record, wanted)
  const { conflicts } = await applyChanges(vault, changes)
  return { changes, conflicts }
}
