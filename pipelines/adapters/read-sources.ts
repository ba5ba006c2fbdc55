/** Reads all files that a garden is made of. */
import type { Bibliography } from '../../src/garden/citations/bibliography.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { readBibliography } from './read-bibliography.ts'
import { readMakings } from './read-makings.ts'
import type { KnownFiles } from './read-note-file.ts'
import type { GardenPlace } from './read-settings.ts'
import { readVault } from './read-vault.ts'
import { type ReadRecords, readWebRecords } from './web/web-records.ts'
import { readMentions } from './webmentions/mention-records.ts'
import type { World } from './world.ts'

/** The vault with what else stands on disk about it. */
export type Sources = Vault & { web: ReadRecords }

/**
 * Reads the vault at `place`, its bibliography, and what is kept of other sites.
 * Of files that are as they were when they became `known`, the text is read when
 * it is asked for; `works` are given back when they are the same. `listed` is told how
 * many notes there are before they are read.
 */
export async function readSources(
  world: World,
  place: GardenPlace,
  files: KnownFiles = new Map(),
  works: Bibliography | null = null,
  listed?: (notes: number) => void,
): Promise<Sources> {
  const { settings } = place
  const vault = await readVault(place.vault, settings.ignore, undefined, settings.mdx, files, listed)
  const web = await readWebRecords(place.vault)
  return {
    ...vault,
    obstacles: [...vault.obstacles, ...web.faults],
    bibliography: await readBibliography(world.root, place, works),
    makings: await readMakings(place.vault),
    ...(settings.webmentions && { mentions: await readMentions(place.vault) }),
    web,
  }
}
