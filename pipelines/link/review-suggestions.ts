/** Lays out the suggestions for a garden, for their owner to decide on. */
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { type Desk, openDesk } from '../adapters/suggestions/open-desk.ts'
import type { World } from '../adapters/world.ts'
import { type LinkOptions, link } from './index.ts'

export interface SuggestionsLaidOut {
  suggestions: Suggestion[]
  desk: Desk
}

export async function reviewSuggestions(
  world: World,
  place: GardenPlace,
  options: LinkOptions,
): Promise<SuggestionsLaidOut> {
  // A vault in which a change stands half done cannot be read.
  await settleVault(place.vault)
  const suggestions = await link(world, place, options)
  return { suggestions, desk: openDesk(world, place, await readGarden(world, place), suggestions) }
}
