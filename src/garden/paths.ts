/**
 * Paths inside a vault: relative to its root, `/`-separated, exactly as on
 * disk. Two paths are the same to a link when their keys are equal.
 */

/** A path of a file in the vault, as on disk. */
export type VaultPath = string & { readonly vaultPath: unique symbol }

export function toVaultPath(path: string): VaultPath {
  return path as VaultPath
}

/** What links compare: composed Unicode (NFC), without letter case. */
export function linkKey(text: string): string {
  // ASCII is composed as it is.
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFC').toLowerCase().normalize('NFC')
}

/** `a/b/c.md` gives `c.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `a/b/c.md` gives `a/b`; a file at the root gives the empty string. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The extension in lower case without its dot; empty for `name`, `.name` and `name.`. */
export function extensionOf(path: string): string {
  const name = baseName(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** The file name without its extension. */
export function stemOf(path: string): string {
  const extension = extensionOf(path)
  const name = baseName(path)
  return extension ? name.slice(0, -extension.length - 1) : name
}

/** Joins a folder and a relative path, with `.` and `..` resolved; null when it climbs out of the vault. */
export function joinPath(folder: string, path: string): string | null {
  const segments = folder === '' ? [] : folder.split('/')
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.join('/')
}

/**
 * A folder as the settings name it (`/a/`, `./a`, `a`): its path in the vault,
 * composed (NFC); empty for the root, null for one outside of the vault.
 */
export function settingsFolder(text: string): string | null {
  return joinPath('', text.trim())?.normalize('NFC') ?? null
}

/** Whether `path` lies in `folder` or below it, by whole segments. The root holds everything. */
export function isInside(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** The total order of candidates: the shorter path first, then by UTF-16 unit. */
export function comparePaths(a: string, b: string): number {
  return a.length - b.length || compareText(a, b)
}

/** Order by UTF-16 unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
