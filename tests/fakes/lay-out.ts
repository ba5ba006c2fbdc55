/** Suggestions for a vault on the disk, laid out for whoever decides on them. */
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { type Desk, openDesk } from '../../pipelines/adapters/suggestions/open-desk.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { quietWorld } from './quiet-world.ts'

export async function layOut(vault: string, suggestions: readonly Suggestion[]): Promise<Desk> {
  const world = quietWorld(vault)
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  return openDesk(world, place, await readGarden(world, place), suggestions)
}
