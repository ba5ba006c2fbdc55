/** Writes details that the owner accepted into their notes. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import type { Detail } from '../../src/garden/describe/detail.ts'
import { type PlannedDetails, planDetails } from '../../src/garden/describe/plan-details.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface DetailsApplied extends Pick<PlannedDetails, 'accepted' | 'refused'> {
  changes: FileChange[]
  /** Files that changed while the edits were planned; with a single one, nothing was done. */
  conflicts: string[]
}

/** Plans the edits of all notes at once and, unless `dryRun`, makes all or none of them. */
export async function applyDetails(
  world: World,
  place: GardenPlace,
  details: readonly Detail[],
  { dryRun }: { dryRun: boolean },
): Promise<DetailsApplied> {
  await settleVault(place.vault)
  const { vault } = await readGarden(world, place)
  const { edits, accepted, refused } = planDetails(vault, details)
  const changes = fileChanges(vault, edits)
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(place.vault, changes)
  return { accepted, refused, changes, conflicts }
}
