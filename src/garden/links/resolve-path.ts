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
  ownFolder?: 'first' | 'second' | 'never'
}

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
  const folder = folderOf(source)
  const key = `${options.ownFolder}\0${folder}\0${path}`
  const before = index.resolved.get(key)
  if (before) return before
  const resolution = resolveFrom(index, folder, path, options)
  index.resolved.set(key, resolution)
  return resolution
}

function resolveFrom(
  index: LinkIndex,
  folder: string,
  path: string,
  options: ResolveOptions,
): PathResolution {
  if (/^\.\.?(?:\/|$)/.test(path)) return exact(index, joinPath(folder, path)) ?? missing()
  if (path.startsWith('/')) return exact(index, joinPath('', path)) ?? missing()
  const own = () => exact(index, joinPath(folder, path))
  return (
    (options.ownFolder === 'first' ? own() : null) ??
    exact(index, joinPath('', path)) ??
    (options.ownFolder === 'second' ? own() : null) ??
    byEnding(index, folder, path) ??
    byAlias(index, path) ??
    missing()
  )
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

/** R0, R1, R5: files whose path ends with the link, by whole segments, those near the source first. */
function byEnding(index: LinkIndex, folder: string, path: string): PathResolution | null {
  const ending = joinPath('', path)
  if (!ending) return null
  for (const spelling of spellings(index, ending)) {
    const candidates = index.byEnding.get(linkKey(spelling))
    if (!candidates) continue
    const near = candidates.filter((file) => isInside(folder, file))
    if (candidates.length === 1) return found(candidates)
    if (near.length === 1) return found(near)
    return ambiguous([...near, ...candidates.filter((file) => !isInside(folder, file))])
  }
  return null
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
