/** Renames a note or an attachment, and writes every link anew that has to be. */
import { join } from 'node:path'
import { findFile } from '../../src/garden/rename/find-file.ts'
import { newPath } from '../../src/garden/rename/new-path.ts'
import { planRename } from '../../src/garden/rename/plan-rename.ts'
import { type RenameReport, reportRename } from '../../src/garden/rename/rename-report.ts'
import { moveRejections } from '../../src/garden/suggest/rejections/edit-rejections.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { hashFile } from '../adapters/changes/journal.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readRejections, rejectionChanges } from '../adapters/rejection-record.ts'
import type { World } from '../adapters/world.ts'

export interface RenameOptions {
  /** Whether the note keeps its old name as an alias. */
  alias: boolean
  dryRun: boolean
}

export interface Renamed {
  plan: RenameReport
  /** Files that changed while the plan was made; with a single one, nothing was done. */
  conflicts: string[]
}

/** Plans the rename and, unless `dryRun`, carries it out. Throws `UserError` for a name that cannot be. */
export async function rename(
  world: World,
  place: GardenPlace,
  names: { old: string; new: string },
  { alias, dryRun }: RenameOptions,
): Promise<Renamed> {
  await settleVault(place.vault)
  const { vault, garden, treeOf } = await readGarden(world, place)
  const from = findFile(garden, names.old)
  if (vault.notes.some(({ path, text }) => path === from && text === null)) {
    throw new UserError(`\`${from}\` cannot be read as text.`, '`one check` says why.')
  }
  const to = newPath(garden, from, names.new, place.settings.ignore)
  const state = { vault, garden, settings: place.settings, treeOf }
  const planned = planRename(state, { from, to, alias })
  const hash = (await hashFile(join(place.vault, from))) ?? ''
  const report = reportRename(
    state,
    { from, to },
    planned,
    vault.notes.find(({ path }) => path === from)?.hash ?? hash,
  )
  const record = await readRejections(place.vault)
  const moved = rejectionChanges(record, moveRejections(record.lines, { from, to }))
  const plan = { ...report, changes: [...report.changes, ...moved] }
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(place.vault, plan.changes)
  return { plan, conflicts }
}
