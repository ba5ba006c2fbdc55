/** Refuses to write about a note of which the world, which may read the log, is told nothing. */
import type { Garden } from '../../src/garden/garden.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'

/** Throws `UserError`, without its name, where `path` is that of a note that is not published, and `onlyPublic` holds. */
export function requireShown(
  { publishSet }: Pick<Garden, 'publishSet'>,
  path: VaultPath,
  onlyPublic: boolean,
): void {
  if (onlyPublic && publishSet.withheld.has(path))
    throw new UserError(
      'A note that is not published is about this, or has its name.',
      'This log may be public; run the command on your own machine to see which.',
    )
}
