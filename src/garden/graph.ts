/** Who links to whom. Edges run between notes; a note's links to itself and to files are not edges. */
import { once } from './once.ts'
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

export interface Graph {
  /** For each note, the links that lead to it from other notes, by source path, then in source order. */
  readonly incoming: Map<VaultPath, ResolvedLink[]>
  /** For each note, its links to other notes, in source order. */
  readonly outgoing: Map<VaultPath, ResolvedLink[]>
  /** For each note, the notes that it links to, in source order. */
  readonly targets: Map<VaultPath, Set<VaultPath>>
  /** For each note, the notes that link to it, by path. */
  readonly sources: Map<VaultPath, Set<VaultPath>>
  /** For each note, the notes that it links to or that link to it. */
  readonly neighbours: Map<VaultPath, Set<VaultPath>>
}

/**
 * Builds the graph of the resolved links between the notes that are keys of
 * `links`, as far as `isPublic` lets them. Withheld targets have no edges.
 */
export function buildGraph(
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  isPublic: (link: ResolvedLink) => boolean = () => true,
): Graph {
  // Who only checks a garden, or plans its repairs, never asks for any of it.
  const edges = once(() => edgesBetween(links, isPublic))
  const ends = once(() => endsOf(edges().outgoing))
  return {
    get incoming() {
      return edges().incoming
    },
    get outgoing() {
      return edges().outgoing
    },
    get targets() {
      return ends().targets
    },
    get sources() {
      return ends().sources
    },
    get neighbours() {
      return ends().neighbours
    },
  }
}

/** A link between two notes, none of which is withheld. */
export type Edge = ResolvedLink & { target: VaultPath }

/** Those of the `links` of one note that are edges, where the keys of `notes` are the notes of the garden. */
export function edgesOf(
  links: readonly ResolvedLink[],
  notes: { has(path: VaultPath): boolean },
  isPublic: (link: ResolvedLink) => boolean,
): Edge[] {
  const isEdge = (link: ResolvedLink): link is Edge =>
    link.target !== null &&
    link.target !== link.source &&
    link.outcome !== 'withheld' &&
    isPublic(link) &&
    notes.has(link.target)
  return links.filter(isEdge)
}

function edgesBetween(
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  isPublic: (link: ResolvedLink) => boolean,
): Pick<Graph, 'incoming' | 'outgoing'> {
  const incoming: Graph['incoming'] = new Map()
  const outgoing: Graph['outgoing'] = new Map()
  for (const [source, list] of links) {
    for (const link of edgesOf(list, links, isPublic)) {
      push(incoming, link.target, link)
      push(outgoing, source, link)
    }
  }
  return { incoming, outgoing }
}

function endsOf(
  outgoing: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
): Pick<Graph, 'targets' | 'sources' | 'neighbours'> {
  const targets: Graph['targets'] = new Map()
  const sources: Graph['sources'] = new Map()
  const neighbours: Graph['neighbours'] = new Map()
  for (const [source, links] of outgoing) {
    for (const { target } of links) {
      if (target === null) continue
      add(targets, source, target)
      add(sources, target, source)
      add(neighbours, source, target)
      add(neighbours, target, source)
    }
  }
  return { targets, sources, neighbours }
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
