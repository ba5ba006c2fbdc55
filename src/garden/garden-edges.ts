/** The links between published notes as readers may know of them, as edges with a type. */
import type { GardenEdge } from '../schemas/garden-file.ts'
import { edgeKindOf } from './edge-kind.ts'
import type { Garden } from './garden.ts'
import { compareText } from './paths.ts'
import { type RelationSettings, relationName } from './relations.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** One edge for each source, target and type, ordered by them. */
export function gardenEdges(garden: Garden, settings: RelationSettings): GardenEdge[] {
  const slugs = new Map([...garden.publishSet.published.values()].map(({ path, slug }) => [path, slug]))
  const sources = [...garden.graph.outgoing].flatMap(([path, links]) => {
    const source = slugs.get(path)
    return source === undefined ? [] : [{ key: JSON.stringify(source), source, links }]
  })
  return sources
    .sort((a, b) => compareText(a.key, b.key))
    .flatMap(({ source, links }) => edgesFrom(source, links, slugs, settings))
}

function edgesFrom(
  source: string,
  links: readonly ResolvedLink[],
  slugs: ReadonlyMap<string, string>,
  settings: RelationSettings,
): GardenEdge[] {
  const edges = new Map<string, GardenEdge>()
  for (const link of links) {
    const target = link.target === null ? undefined : slugs.get(link.target)
    if (target === undefined) continue
    const kind = kindOf(link, settings)
    const key = JSON.stringify([target, kind])
    const known = edges.get(key)
    if (known) known.count += 1
    else edges.set(key, { source, target, ...kind, count: 1 })
  }
  return [...edges].sort(([a], [b]) => compareText(a, b)).map(([, edge]) => edge)
}

function kindOf(link: ResolvedLink, settings: RelationSettings): Pick<GardenEdge, 'type' | 'relation'> {
  const relation = relationName(link.property, settings)
  return relation === null ? { type: edgeKindOf(link) } : { type: 'relation', relation }
}
