/** Who links to whom. Edges run between notes; a note's links to itself and to files are not edges. */
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

export interface Graph {
  /** For each note, the links that lead to it from other notes, by source path, then in source order. */
  incoming: Map<VaultPath, ResolvedLink[]>
  /** For each note, its links to other notes, in source order. */
  outgoing: Map<VaultPath, ResolvedLink[]>
  /** For each note, the notes that it links to, in source order. */
  targets: Map<VaultPath, Set<VaultPath>>
  /** For each note, the notes that link to it, by path. */
  sources: Map<VaultPath, Set<VaultPath>>
  /** For each note, the notes that it links to or that link to it. */
  neighbours: Map<VaultPath, Set<VaultPath>>
}

/**
 * Builds the graph of the resolved links between the notes that are keys of
 * `links`, as far as `isPublic` lets them. Withheld targets have no edges.
 */
export function buildGraph(
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  isPublic: (link: ResolvedLink) => boolean = () => true,
): Graph {
  const graph: Graph = {
    incoming: new Map(),
    outgoing: new Map(),
    targets: new Map(),
    sources: new Map(),
    neighbours: new Map(),
  }
  for (const [source, list] of links) {
    for (const link of list) {
      if (
        link.target === null ||
        link.target === source ||
        link.outcome === 'withheld' ||
        !isPublic(link) ||
        !links.has(link.target)
      )
        continue
      push(graph.incoming, link.target, link)
      push(graph.outgoing, source, link)
      add(graph.targets, source, link.target)
      add(graph.sources, link.target, source)
      add(graph.neighbours, source, link.target)
      add(graph.neighbours, link.target, source)
    }
  }
  return graph
}

/** The notes that `path` links to, in source order. */
export function linkedFrom(graph: Graph, path: VaultPath): ReadonlySet<VaultPath> {
  return graph.targets.get(path) ?? new Set()
}

/** The notes that link to `path`, by path. */
export function linkingTo(graph: Graph, path: VaultPath): ReadonlySet<VaultPath> {
  return graph.sources.get(path) ?? new Set()
}

function add(map: Map<VaultPath, Set<VaultPath>>, key: VaultPath, value: VaultPath): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function push(map: Map<VaultPath, ResolvedLink[]>, key: VaultPath, link: ResolvedLink): void {
  const list = map.get(key)
  if (list) list.push(link)
  else map.set(key, [link])
}
