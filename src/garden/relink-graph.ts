/** Follows the links of one note in a graph that was built before. */
import { type Edge, edgesOf, type Graph } from './graph.ts'
import { compareText, type VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/**
 * The graph that `buildGraph` makes where the note at `source` has `links`, and all else is as in
 * `before`. `notes` are those of the garden, which are the same, and in the order of their paths.
 */
export function relinkGraph(
  before: Graph,
  source: VaultPath,
  links: readonly ResolvedLink[],
  notes: { has(path: VaultPath): boolean },
  isPublic: (link: ResolvedLink) => boolean,
): Graph {
  const now = edgesOf(links, notes, isPublic)
  const old = before.outgoing.get(source) ?? []
  const ends = new Set([...old, ...now].flatMap(({ target }) => target ?? []))
  const outgoing = new Map(before.outgoing)
  put(outgoing, source, now)
  const incoming = new Map(before.incoming)
  for (const end of ends) put(incoming, end, withEdges(incoming.get(end) ?? [], source, end, now))
  const graph = {
    incoming,
    outgoing,
    targets: new Map(before.targets),
    sources: new Map(before.sources),
    neighbours: new Map(before.neighbours),
  }
  for (const path of [source, ...ends]) joinEnds(graph, path)
  return graph
}

/** The edges that lead to `target`, by path of their source. */
function withEdges(
  edges: readonly ResolvedLink[],
  source: VaultPath,
  target: VaultPath,
  now: readonly Edge[],
): ResolvedLink[] {
  const others = edges.filter((edge) => edge.source !== source)
  const own = now.filter((edge) => edge.target === target)
  const later = others.findIndex((edge) => compareText(edge.source, source) > 0)
  return others.toSpliced(later < 0 ? others.length : later, 0, ...own)
}

/** Writes down again whom the note at `path` has to do with. */
function joinEnds({ incoming, outgoing, targets, sources, neighbours }: Graph, path: VaultPath): void {
  const to = new Set((outgoing.get(path) ?? []).flatMap(({ target }) => target ?? []))
  const from = new Set((incoming.get(path) ?? []).map(({ source }) => source))
  const [earlier, later] = [[...from].filter((one) => compareText(one, path) < 0), [...from]]
  put(targets, path, to)
  put(sources, path, from)
  // In the order in which a new graph meets them.
  put(neighbours, path, new Set([...earlier, ...to, ...later]))
}

/** Nobody who has nothing is listed. */
function put<Value extends { length: number } | { size: number }>(
  map: Map<VaultPath, Value>,
  path: VaultPath,
  value: Value,
): void {
  if (('size' in value ? value.size : value.length) > 0) map.set(path, value)
  else map.delete(path)
}
