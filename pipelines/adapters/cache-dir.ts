/** Where a vault's caches are kept: apart from those of other vaults, so that builds do not undo each other's. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** The cache folder of the vault at the absolute path `vault`. It may be deleted at any time. */
export function cacheDirOf(root: string, vault: string): string {
  return join(root, '.cache', createHash('sha256').update(vault).digest('hex').slice(0, 12))
}
