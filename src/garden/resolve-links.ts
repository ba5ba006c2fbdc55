/** Resolves every link of the garden, once all of its files are known. */
import type { LinkOccurrence } from './link-occurrence.ts'
import type { LinkIndex } from './links/link-index.ts'
import type { PathResolution } from './links/path-resolution.ts'
import { resolvePath } from './links/resolve-path.ts'
import { type SubpathResolver, subpathResolver } from './links/resolve-subpath.ts'
import type { Note } from './note.ts'
import type { VaultPath } from './paths.ts'
import type { LinkFormat } from './vault.ts'

export interface ResolvedLink extends LinkOccurrence {
  source: VaultPath
  /** `withheld`: the target exists and is not published. */
  outcome: 'found' | 'ambiguous' | 'missing' | 'withheld'
  target: VaultPath | null
  candidates: VaultPath[]
  /** The id in the target's page that the subpath leads to; null without one, or when nothing answers to it. */
  anchor: string | null
  via: PathResolution['via']
}

/** The links of each note, properties first, in source order. What is published is not asked here. */
export function resolveLinks(
  notes: ReadonlyMap<VaultPath, Note>,
  index: LinkIndex,
  format: LinkFormat | null,
): Map<VaultPath, ResolvedLink[]> {
  const resolve = linkResolver(notes, index, format)
  return new Map([...notes.values()].map((note) => [note.path, resolve(note)]))
}

/** Resolves the links of one of the `notes` after the other. */
export function linkResolver(
  notes: ReadonlyMap<VaultPath, Note>,
  index: LinkIndex,
  format: LinkFormat | null,
): (note: Note) => ResolvedLink[] {
  const anchorIn = anchorResolver(notes)
  return (note) =>
    [...note.relations, ...note.links].map((link): ResolvedLink => {
      const { outcome, target, candidates, via } = resolveOccurrence(index, note.path, link, format)
      const anchor = target === null || link.subpath === null ? null : anchorIn(target, link.subpath)
      return { ...link, source: note.path, outcome, target, candidates, anchor, via }
    })
}

/** The same links, with those that lead to a file outside of `visible` withheld. */
export function withholdLinks(
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  visible: ReadonlySet<VaultPath>,
): Map<VaultPath, readonly ResolvedLink[]> {
  const isOpen = ({ target }: ResolvedLink) => target === null || visible.has(target)
  const withhold = (link: ResolvedLink): ResolvedLink =>
    isOpen(link) ? link : { ...link, outcome: 'withheld' }
  return new Map([...links].map(([path, list]) => [path, list.every(isOpen) ? list : list.map(withhold)]))
}

/** Which file a link of the note `source` means. */
export function resolveOccurrence(
  index: LinkIndex,
  source: VaultPath,
  link: Pick<LinkOccurrence, 'kind' | 'path'>,
  format: LinkFormat | null,
): PathResolution {
  const options = { ownFolder: ownFolderFor(link, format) }
  const first = resolvePath(index, source, link.path, options)
  if (link.kind !== 'markdown' || first.outcome !== 'missing' || !link.path.includes('%')) return first
  return resolvePath(index, source, decodeReserved(link.path), options)
}

/** Obsidian starts from the root unless its links are relative; elsewhere a Markdown link starts from its note. */
function ownFolderFor(
  { kind }: Pick<LinkOccurrence, 'kind'>,
  format: LinkFormat | null,
): 'first' | 'second' | 'never' {
  if (format === 'relative') return 'first'
  if (kind !== 'markdown') return 'never'
  return format === null ? 'first' : 'second'
}

/** `decodeURI` leaves `%23` and its like alone; a file that is really named so has them decoded. */
function decodeReserved(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Resolves subpaths in any note; the look-up of a note is prepared when a link first needs it. */
function anchorResolver(
  notes: ReadonlyMap<VaultPath, Note>,
): (target: VaultPath, subpath: string) => string | null {
  const resolvers = new Map<VaultPath, SubpathResolver>()
  return (target, subpath) => {
    const note = notes.get(target)
    if (!note) return null
    const resolve = resolvers.get(target) ?? subpathResolver(note)
    resolvers.set(target, resolve)
    return resolve(subpath)
  }
}
