/** Makes links of suggestions that the owner accepted. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import type { Accepted } from '../../src/garden/suggest/accept/note-draft.ts'
import { planSuggestions, type Refused } from '../../src/garden/suggest/accept/plan-suggestions.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface SuggestionsApplied {
  /** Those that were made links; with a conflict, none was. */
  accepted: Accepted[]
  refused: Refused[]
  changes: FileChange[]
  /** Files that changed while the edits were planned; with a single one, nothing was done. */
  conflicts: string[]
}

/** Plans the edits of all notes at once and, unless `dryRun`, makes all or none of them. */
export async function applySuggestions(
  world: World,
  place: GardenPlace,
  suggestions: readonly Suggestion[],
  { dryRun }: { dryRun: boolean },
): Promise<SuggestionsApplied> {
  await settleVault(place.vault)
  const { vault, garden } = await readGarden(world, place)
  const { edits, accepted, refused } = planSuggestions(
    { vault, garden, settings: place.settings },
    suggestions,
  )
  const changes = fileChanges(vault, edits)
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(place.vault, changes)
  return { accepted, refused, changes, conflicts }
}
