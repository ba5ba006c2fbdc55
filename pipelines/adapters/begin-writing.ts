/** What everybody does who writes a note of the garden's own: see to its folder and the vault, and read the garden. */
import { settleVault } from './changes/settle-vault.ts'
import { type LibraryRead, readLibrary } from './read-library.ts'
import type { GardenPlace } from './read-settings.ts'
import { readableFolder } from './readable-folder.ts'
import { requireOwnFolder } from './require-own-folder.ts'
import type { World } from './world.ts'

export interface BegunWriting {
  /** Of the vault, for a new note; the root when empty. */
  folder: string
  library: LibraryRead
}

/** Throws `UserError` for a folder that no note can be put in. A dry run leaves the vault as a run that was killed left it. */
export async function beginWriting(
  world: World,
  place: GardenPlace,
  { folder: given, dryRun }: { folder: string; dryRun: boolean },
): Promise<BegunWriting> {
  const folder = readableFolder(given, place.settings.ignore)
  await requireOwnFolder(place.vault, folder)
  if (!dryRun) await settleVault(place.vault)
  return { folder, library: await readLibrary(world, place) }
}
