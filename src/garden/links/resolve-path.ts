/**
 * Which file a link means. The rules are Obsidian's, numbered as in the help
 * note “How links are resolved”; where the app guesses, the outcome is
 * `ambiguous` and names every candidate.
 */
import { baseName, folderOf, isInside, joinPath, linkKey, type VaultPath } from '../paths.ts'
import type { LinkIndex } from './link-index.ts'
import type { PathResolution } from './path-resolution.ts'

export interface ResolveOptions {
  /** When the folder of the note is tried for a path without `./`: before the vault's root, after it, or not at all. */
  ownFolder?: OwnFolder
}

type OwnFolder = 'first' | 'second' | 'never'

/**
 * Resolves the path of a link that stands in the note `source`. An empty path
 * is the note itself; `.md` may be left out.
 */
export function resolvePath(
  index: LinkIndex,
  source: VaultPath,
  path: string,
  options: ResolveOptions = {},
): PathResolution {
  if (path === '') return found([source])
  const { ownFolder = 'never' } = options
  return (
    (ownFolder === 'never' ? resolveAnywhere(index, path) : null) ??
    resolveFrom(index, folderOf(source), path, ownFolder)
  )
}

/** What a path means in every folder; null where that depends on the folder. */
function resolveAnywhere(index: LinkIndex, path: string): PathResolution | null {
  const { anywhere } = index.resolved
  const before = anywhere.get(path)
  if (before !== undefined) return before
  const resolution = isRelative(path) ? null : lookUp(index, null, path, 'never')
  anywhere.set(path, resolution)
  return resolution
}

function resolveFrom(index: LinkIndex, folder: string, path: string, ownFolder: OwnFolder): PathResolution {
  const { from } = index.resolved
  const key = `${ownFolder}\0${folder}\0${path}`
  const before = from.get(key)
  if (before) return before
  const resolution = lookUp(index, folder, path, ownFolder) ?? missing()
  from.set(key, resolution)
  return resolution
}

function isRelative(path: string): boolean {
  return /^\.\.?(?:\/|$)/.test(path)
}

/** Without a `folder`, null where it would decide. */
function lookUp(
  index: LinkIndex,
  folder: string | null,
  path: string,
  ownFolder: OwnFolder,
): PathResolution | null {
  if (folder !== null && isRelative(path)) return exact(index, joinPath(folder, path)) ?? missing()
  if (path.startsWith('/')) return exact(index, joinPath('', path)) ?? missing()
  const own = () => (folder === null ? null : exact(index, joinPath(folder, path)))
  const found =
    (ownFolder === 'first' ? own() : null) ??
    exact(index, joinPath('', path)) ??
    (ownFolder === 'second' ? own() : null)
  if (found) return found
  const candidates = byEnding(index, path)
  if (candidates && folder === null && candidates.length > 1) return null
  return (candidates && nearest(candidates, folder ?? '')) ?? byAlias(index, path) ?? missing()
}

/** R2, R3: the file at exactly this path of the vault. */
function exact(index: LinkIndex, path: string | null): PathResolution | null {
  if (!path) return null
  for (const spelling of spellings(index, path)) {
    const files = index.byPath.get(linkKey(spelling))
    if (files) return files.length === 1 ? found(files) : ambiguous(files)
  }
  return null
}

/** R0, R1: files whose path ends with the link, by whole segments. */
function byEnding(index: LinkIndex, path: string): VaultPath[] | null {
  const ending = joinPath('', path)
  if (!ending) return null
  for (const spelling of spellings(index, ending)) {
    const candidates = index.byEnding.get(linkKey(spelling))
    if (candidates) return candidates
  }
  return null
}

/** R5: those near the source first. */
function nearest(candidates: VaultPath[], folder: string): PathResolution {
  if (candidates.length === 1) return found(candidates)
  const near = candidates.filter((file) => isInside(folder, file))
  if (near.length === 1) return found(near)
  return ambiguous([...near, ...candidates.filter((file) => !isInside(folder, file))])
}

/** R8: a note that calls itself so, once no file does. */
function byAlias(index: LinkIndex, path: string): PathResolution | null {
  const notes = index.byAlias.get(linkKey(path))
  if (!notes) return null
  return { ...(notes.length === 1 ? found(notes) : ambiguous(notes)), via: 'alias' }
}

/** A name with a dot may be a whole file name; any name may lack its `.md`, or `.mdx` where that is read. */
function spellings({ extensions }: LinkIndex, path: string): string[] {
  const whole = extensions.map((extension) => `${path}${extension}`)
  return baseName(path).includes('.') ? [path, ...whole] : whole
}

function found(files: VaultPath[]): PathResolution {
  return { outcome: 'found', target: files[0] ?? null, candidates: files, via: 'path' }
}

/** R6: files that only letter case tells apart are never chosen between. */
function ambiguous(files: VaultPath[]): PathResolution {
  const [first, second] = files
  const twins = first !== undefined && second !== undefined && linkKey(first) === linkKey(second)
  return { outcome: 'ambiguous', target: twins ? null : (first ?? null), candidates: files, via: 'path' }
}

function missing(): PathResolution {
  return { outcome: 'missing', target: null, candidates: [], via: 'path' }
}
