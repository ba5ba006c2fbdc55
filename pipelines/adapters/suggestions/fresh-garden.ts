/** The garden as it is on the disk now, as far as some of its notes tell. */
import type { VaultPath } from '../../../src/garden/paths.ts'
import { readAgain } from '../read-again.ts'
import { type GardenRead, readGarden } from '../read-garden.ts'
import { readNoteFile } from '../read-note-file.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'

/** `read` itself where the notes at `paths` are as they were then. */
export async function freshGarden(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  paths: readonly VaultPath[],
): Promise<GardenRead> {
  const changed = changedSince(place.vault, read, paths)
  if (changed.length === 0) return read
  return readAgain(world, place, read, new Set(changed))?.read ?? (await readGarden(world, place, [], read))
}

/** Those of `paths`, of the vault at `dir`, whose files are not as they were in `read`. */
export function changedSince(
  dir: string,
  { vault }: Pick<GardenRead, 'vault'>,
  paths: readonly VaultPath[],
): VaultPath[] {
  const hashes = new Map(vault.notes.map(({ path, hash }) => [path, hash]))
  return paths.filter((path) => readNoteFile(dir, path, new Map()).note.hash !== (hashes.get(path) ?? ''))
}
