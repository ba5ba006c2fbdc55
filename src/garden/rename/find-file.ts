/** The file that the owner means by a name. */
import { nearestName } from '../checks/nearest-name.ts'
import type { Garden } from '../garden.ts'
import { resolvePath } from '../links/resolve-path.ts'
import { linkKey, stemOf, toVaultPath, type VaultPath } from '../paths.ts'
import { UserError } from '../user-error.ts'

/** Finds a note or attachment by its path, its name or an alias, as a link would. Throws `UserError`. */
export function findFile({ index }: Garden, name: string): VaultPath {
  const exact = index.byPath.get(linkKey(name))?.find((path) => path === name)
  if (exact) return exact
  const { outcome, target, candidates } = resolvePath(index, toVaultPath(''), name)
  if (name !== '' && outcome === 'found' && target) return target
  if (candidates.length > 1) {
    const files = candidates.map((path) => `\`${path}\``).join(', ')
    throw new UserError(`\`${name}\` could mean several files: ${files}.`, 'Write its whole path.')
  }
  const paths = [...index.byPath.values()].flat()
  const near = nearestName(paths.flatMap((path) => [stemOf(path), path]))(name)
  const hint = near ? `Did you mean \`${near}\`?` : 'Name it by its file name, its path or an alias.'
  throw new UserError(`There is no file \`${name}\`.`, hint)
}
