/** Suggests links where the world can read them, as in the log of a job. */
import { publicSuggestions } from '../../src/garden/suggest/public-suggestions.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { type LinkOptions, link } from './index.ts'

/** The suggestions of `link` that name no note that is not published. */
export async function linkPublicly(
  world: World,
  place: GardenPlace,
  options: LinkOptions,
): Promise<Suggestion[]> {
  const suggestions = await link(world, place, options)
  const { garden } = await readGarden(world, place)
  return publicSuggestions(garden, suggestions)
}
