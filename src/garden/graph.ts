/** Who links to whom. Edges run between notes; a note's links to itself and to files are not edges. */
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

export interface Graph {
  /** For each note, the links that lead from it to other notes, in source order. */
  outgoing: Map<VaultPath, ResolvedLink[]>
  /** For each note, the links that lead to it from other notes, by source path, then in source order. */
  incoming: Map<VaultPath, ResolvedLink[]>
}

/** Builds the graph of all resolved links between the notes that are keys of `links`. Withheld targets have no edges. */
export function buildGraph(links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>): Graph {
  const graph: Graph = { outgoing: new Map(), incoming: new Map() }
  for (const [source, list] of links) {
    for (const link of list) {
      if (
        link.target === null ||
        link.target === source ||
        link.outcome === 'withheld' ||
        !links.has(link.target)
      )
        continue
      push(graph.outgoing, source, link)
      push(graph.incoming, link.target, link)
    }
  }
  return graph
}

/** The notes that `path` links to, each once, in source order. */
export function linkedFrom(graph: Graph, path: VaultPath): VaultPath[] {
  return [...new Set((graph.outgoing.get(path) ?? []).flatMap(({ target }) => (target ? [target] : [])))]
}

/** The notes that link to `path`, each once, by path. */
export function linkingTo(graph: Graph, path: VaultPath): VaultPath[] {
  return [...new Set((graph.incoming.get(path) ?? []).map(({ source }) => source))]
}

function push(map: Map<VaultPath, ResolvedLink[]>, key: VaultPath, link: ResolvedLink): void {
  const list = map.get(key)
  if (list) list.push(link)
  else map.set(key, [link])
}
