/** Makes the safe repairs of a garden's content. */
import { planRepairs } from '../../src/garden/repairs/plan-repairs.ts'
import { type RepairRecord, recordRepairs, repairChanges } from '../../src/garden/repairs/repair-report.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface Fixed {
  repairs: RepairRecord[]
  changes: FileChange[]
  /** Files that changed while the repairs were planned; with a single one, nothing was done. */
  conflicts: string[]
}

/** Plans the repairs and, unless `dryRun`, makes them. Afterwards nothing is published that was not before. */
export async function fix(world: World, place: GardenPlace, dryRun: boolean): Promise<Fixed> {
  await settleVault(place.vault)
  const { vault, garden, treeOf } = await readGarden(world, place)
  const planned = planRepairs({ vault, garden, settings: place.settings, treeOf })
  const changes = repairChanges(vault, planned)
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(place.vault, changes)
  return { repairs: recordRepairs(vault, planned), changes, conflicts }
}
