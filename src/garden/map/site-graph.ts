/** The whole garden as a graph: every published note, and every link between two of them. */
import type { GardenEdge } from '../../schemas/garden-file.ts'
import type { GraphNode, SiteGraph } from '../../schemas/graph.ts'

/** The graph of the notes of `nodes`, joined by `edges`; several of one kind between two notes are one. It has no places yet. */
export function siteGraph(
  edges: readonly Pick<GardenEdge, 'source' | 'target' | 'type'>[],
  nodes: readonly GraphNode[],
): Omit<SiteGraph, 'places'> {
  const at = new Map(nodes.map(({ slug }, position) => [slug, position]))
  const joined = new Map<string, SiteGraph['edges'][number]>()
  for (const { source, target, type } of edges) {
    const [from, to] = [at.get(source), at.get(target)]
    if (from !== undefined && to !== undefined) joined.set(`${from} ${to} ${type}`, [from, to, type])
  }
  return {
    nodes: nodes.map(({ slug, title, lang, maturity, topic, tags }) => ({
      slug,
      title,
      lang,
      maturity,
      topic,
      tags,
    })),
    edges: [...joined.values()],
  }
}
