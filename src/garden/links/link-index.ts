/**
 * The index that links are resolved with: every file of the vault under each
 * ending of its path (`c.md`, `b/c.md`, `a/b/c.md`), every note under its
 * aliases. Building it is one pass, a link is one look-up.
 */
import { comparePaths, linkKey, type VaultPath } from '../paths.ts'
import type { PathResolution } from './path-resolution.ts'

export interface LinkIndex {
  /** What it was built of. */
  indexed: Indexed
  /** Key of a whole path to the files that have it: more than one for case-only twins. */
  byPath: Map<string, VaultPath[]>
  /** Key of an ending of paths, by whole segments, to the files that have it, in the order of candidates. */
  byEnding: Map<string, VaultPath[]>
  /** Key of an alias to the notes that carry it, in the order of candidates. */
  byAlias: Map<string, VaultPath[]>
  /** What a link may leave out of the name of a note. */
  extensions: readonly string[]
  /** What was resolved before. */
  resolved: {
    /** By path of the link, where it means the same in every folder; null where it does not. */
    anywhere: Map<string, PathResolution | null>
    /** By all that it depends on. */
    from: Map<string, PathResolution>
  }
}

export interface Indexed {
  /** Of notes and attachments. */
  paths: readonly VaultPath[]
  /** What notes call themselves besides. */
  aliases: readonly (readonly [alias: string, note: VaultPath])[]
  /** Those of notes, the likelier first. */
  extensions: readonly string[]
}

/** Whether an index of `other` would be the same. */
export function isIndexOf({ indexed }: LinkIndex, other: Indexed): boolean {
  const { paths, aliases, extensions } = other
  return (
    isSameList(indexed.paths, paths) &&
    isSameList(indexed.aliases.flat(), aliases.flat()) &&
    isSameList(indexed.extensions, extensions)
  )
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}

/**
 * Indexes `paths` (notes and attachments) and the `aliases` that notes give
 * themselves. `extensions` are those of notes, the likelier first.
 */
export function buildLinkIndex(
  paths: readonly VaultPath[],
  aliases: Indexed['aliases'] = [],
  extensions: readonly string[] = ['.md'],
): LinkIndex {
  const index: LinkIndex = {
    indexed: { paths, aliases, extensions },
    byPath: new Map(),
    byEnding: new Map(),
    byAlias: new Map(),
    extensions,
    resolved: { anywhere: new Map(), from: new Map() },
  }
  for (const path of [...paths].sort(comparePaths)) {
    const key = linkKey(path)
    add(index.byPath, key, path)
    for (const ending of endingsOf(key)) add(index.byEnding, ending, path)
  }
  for (const [alias, note] of [...aliases].sort((a, b) => comparePaths(a[1], b[1]))) {
    add(index.byAlias, linkKey(alias), note)
  }
  return index
}

/** `a/b/c.md` gives `c.md`, `b/c.md`, `a/b/c.md`. */
function endingsOf(path: string): string[] {
  const endings = [path]
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    endings.push(path.slice(slash + 1))
  }
  return endings
}

function add(map: Map<string, VaultPath[]>, key: string, path: VaultPath): void {
  const list = map.get(key)
  if (!list) map.set(key, [path])
  else if (list.at(-1) !== path) list.push(path)
}
