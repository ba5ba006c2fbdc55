/** The graph as the script draws it: who is linked with whom, how large each node is, and what is chosen of it. */
import type { Spot } from './camera.ts'
import { type ChartData, lineKinds } from './chart-format.ts'

export interface Scene {
  data: ChartData
  /** Of each node, the positions of its edges. */
  edgesOf: number[][]
  /** Of each kind of lines, the positions of its edges. */
  edgesOfKind: number[][]
  /** In units of the chart; less than half the distance between two nodes, so that none covers another. */
  radius: number[]
  /** All nodes, the most linked first. */
  order: number[]
}

/** What readers chose to see. */
export interface Choice {
  /** Positions of stages, -1 for none. */
  stages: ReadonlySet<number>
  /** Positions of kinds of lines. */
  kinds: ReadonlySet<number>
  /** The position of a topic; null for all. */
  topic: number | null
}

/** The position of the kind of lines to tags. */
export const tagKind = lineKinds.indexOf('tag')

export function sceneOf(data: ChartData): Scene {
  const edgesOf: number[][] = data.hrefs.map(() => [])
  const edgesOfKind: number[][] = lineKinds.map(() => [])
  for (let edge = 0; edge < data.edges.length / 3; edge += 1) {
    const { from, to, kind } = endsOf(data, edge)
    edgesOfKind[kind]?.push(edge)
    edgesOf[from]?.push(edge)
    if (to !== from) edgesOf[to]?.push(edge)
  }
  const degree = (at: number) => edgesOf[at]?.length ?? 0
  return {
    data,
    edgesOf,
    edgesOfKind,
    radius: edgesOf.map((edges) => Math.min(5.8, 2 + 0.62 * Math.sqrt(edges.length))),
    order: data.hrefs.map((_, at) => at).sort((a, b) => degree(b) - degree(a) || a - b),
  }
}

export function endsOf({ edges }: ChartData, edge: number): { from: number; to: number; kind: number } {
  return { from: edges[edge * 3] ?? 0, to: edges[edge * 3 + 1] ?? 0, kind: edges[edge * 3 + 2] ?? 0 }
}

export function isNodeShown({ data }: Scene, { stages, kinds, topic }: Choice, node: number): boolean {
  if (node >= data.notes) return kinds.has(tagKind)
  return stages.has(data.stages[node] ?? -1) && (topic === null || data.topics[node] === topic)
}

export function isEdgeShown(scene: Scene, choice: Choice, edge: number): boolean {
  const { from, to, kind } = endsOf(scene.data, edge)
  return choice.kinds.has(kind) && isNodeShown(scene, choice, from) && isNodeShown(scene, choice, to)
}

/** The shown node nearest to a place, at most `reach` units beyond its rim; null where there is none. */
export function nodeAt(scene: Scene, choice: Choice, place: Spot, reach: number): number | null {
  const { x: xs, y: ys } = scene.data
  let nearest: number | null = null
  let best = Number.POSITIVE_INFINITY
  for (let node = 0; node < xs.length; node += 1) {
    const distance = Math.hypot((xs[node] ?? 0) - place.x, (ys[node] ?? 0) - place.y)
    if (
      distance < best &&
      distance <= (scene.radius[node] ?? 0) + reach &&
      isNodeShown(scene, choice, node)
    ) {
      nearest = node
      best = distance
    }
  }
  return nearest
}

/** Notes whose titles hold all words of `text`, the most linked first. */
export function findNotes(
  { data, order }: Scene,
  text: string,
  most: number,
): { found: number; first: number[] } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { found: 0, first: [] }
  const all = order.filter((node) => {
    const title = (data.titles[node] ?? '').toLowerCase()
    return node < data.notes && words.every((word) => title.includes(word))
  })
  return { found: all.length, first: all.slice(0, most) }
}
