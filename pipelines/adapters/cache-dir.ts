/** Where the caches of a garden are kept: apart from those of others, so that builds do not undo each other's. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { GardenPlace } from './read-settings.ts'

/** The cache folder for one vault at one base, on which all rendered links depend. It may be deleted at any time. */
export function cacheDirOf(root: string, { vault, settings }: GardenPlace): string {
  const hash = createHash('sha256').update(`${vault}\0${settings.base}`).digest('hex')
  return join(root, '.cache', hash.slice(0, 12))
}
