/** The path that a file is to have, from what the owner wrote. */
import { fileKind } from '../file-kinds.ts'
import type { Garden } from '../garden.ts'
import { baseName, extensionOf, folderOf, joinPath, linkKey, toVaultPath, type VaultPath } from '../paths.ts'
import { isReadable } from '../readable-path.ts'
import { UserError } from '../user-error.ts'

/**
 * The new path of the file `from`. A name stays in its folder, a path counts
 * from the root of the vault, and one that ends in `/` is a folder to move to.
 * The extension stays and may be left out. Throws `UserError` for a name that no
 * link could hold or some disk could not, and for one that is taken.
 */
export function newPath(
  garden: Garden,
  from: VaultPath,
  wanted: string,
  ignore: readonly string[],
): VaultPath {
  const text = wanted.trim()
  const asPath = text.endsWith('/') ? text + baseName(from) : text
  const path = joinPath(text.includes('/') ? '' : folderOf(from), withExtension(asPath, from))
  if (path === null) throw refusal(wanted, 'lies outside of the vault', 'Name a place inside of it.')
  if (!isReadable(path, ignore))
    throw refusal(wanted, 'would not be read there', 'Name a place that is read.')
  const known = foldersOf(garden)
  for (const segment of newSegments(path, known)) checkName(segment)
  checkFree(garden, from, path)
  return toVaultPath(path)
}

function withExtension(path: string, from: VaultPath): string {
  const extension = baseName(from).slice(-extensionOf(from).length)
  if (extensionOf(from) === '' || extensionOf(path) === extensionOf(from)) return path
  if (fileKind(path) !== 'file') {
    throw refusal(path, `is another kind of file than \`${from}\``, `Keep the extension \`.${extension}\`.`)
  }
  return `${path}.${extension}`
}

/** The name of the file, and those of folders that are not there yet. */
function newSegments(path: string, known: ReadonlySet<string>): string[] {
  const segments = [baseName(path)]
  for (let folder = folderOf(path); folder !== '' && !known.has(folder); folder = folderOf(folder)) {
    segments.push(baseName(folder))
  }
  return segments
}

function foldersOf({ index }: Garden): Set<string> {
  const folders = new Set<string>()
  for (const path of [...index.byPath.values()].flat()) {
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder)
    }
  }
  return folders
}

function checkName(name: string): void {
  const [sign] = /[#^[\]|:\\]|%%|\p{Cc}|\p{Surrogate}/u.exec(name) ?? []
  if (sign !== undefined) {
    throw refusal(name, `holds \`${sign}\``, 'A link cannot hold `# ^ [ ] | : \\ %%` in a name.')
  }
  if (name !== name.trim() || name.endsWith('.')) {
    throw refusal(name, 'begins with a blank, or ends with a blank or a dot', 'Take it out.')
  }
  // Windows keeps these names for devices, whatever the extension.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) {
    throw refusal(name, 'is a name that Windows keeps for itself', 'Choose another name.')
  }
  if (new TextEncoder().encode(name).length > 255) {
    throw refusal(
      name,
      'is longer than 255 bytes, which is the most that disks take',
      'Choose a shorter one.',
    )
  }
}

function checkFree(garden: Garden, from: VaultPath, path: string): void {
  if (path === from) throw refusal(path, 'is the name that it has', 'Choose another name.')
  const taken = garden.index.byPath.get(linkKey(path))?.find((file) => file !== from)
  if (taken) throw new UserError(`\`${taken}\` is there already.`, 'Choose another name.')
}

function refusal(name: string, reason: string, hint: string): UserError {
  return new UserError(`\`${name}\` ${reason}.`, hint)
}
