/** What no post may say. */
import type { Secrets } from '../../src/garden/distribution/find-private.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import { readPrivateWords } from '../adapters/read-private-words.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** Throws `UserError` where the list of private words cannot be read. */
export async function readSecrets(
  world: World,
  place: GardenPlace,
  { garden, vault }: GardenRead,
): Promise<Secrets> {
  const { words } = await readPrivateWords(world, place)
  const known = [...garden.publishSet.published.values()].flatMap(({ title, fields }) => {
    return [title, fields.description ?? '', ...fields.aliases, ...fields.tags]
  })
  return { words, names: privateNames(garden, vault), known }
}
