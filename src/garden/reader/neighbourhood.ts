/** The part of the graph around a note. */
import type { Garden } from '../garden.ts'
import { linkedFrom } from '../graph.ts'
import type { VaultPath } from '../paths.ts'

export interface Neighbourhood {
  /** The notes within reach, each with how many links away it is. */
  nodes: { note: string; title: string; distance: number }[]
  /** The links among them. */
  edges: { source: string; target: string }[]
}

/** No answer is longer than this. */
const mostNodes = 200

/** The notes at most `depth` links from `start`, in either direction; `names` are those of the notes in sight. */
export function neighbourhood(
  garden: Garden,
  names: ReadonlyMap<VaultPath, string>,
  start: VaultPath | null,
  depth: number,
): Neighbourhood {
  const distances = new Map<VaultPath, number>(start === null ? [] : [[start, 0]])
  for (const [path, distance] of distances) {
    if (distance === depth) continue
    for (const next of garden.graph.neighbours.get(path) ?? [])
      if (names.has(next) && !distances.has(next) && distances.size < mostNodes)
        distances.set(next, distance + 1)
  }
  const nameOf = (path: VaultPath) => names.get(path) ?? ''
  return {
    nodes: [...distances].map(([path, distance]) => ({
      note: nameOf(path),
      title: garden.notes.get(path)?.title ?? '',
      distance,
    })),
    edges: [...distances.keys()].flatMap((path) =>
      [...linkedFrom(garden.graph, path)]
        .filter((target) => distances.has(target))
        .map((target) => ({ source: nameOf(path), target: nameOf(target) })),
    ),
  }
}
