/** Makes a smaller graph of a large one, which has its shape: what is linked becomes one node. */

export type Edge = readonly [number, number]

export interface JoinedGraph {
  count: number
  edges: Edge[]
  /** For each node of the large graph, the node that it became part of. */
  into: number[]
}

/** At most so many nodes become one. */
const mostJoined = 4

/** Nodes in order take in their neighbours that are still free, those with the fewest links first. */
export function joinNodes(count: number, edges: readonly Edge[]): JoinedGraph {
  const neighbours = Array.from({ length: count }, (): number[] => [])
  for (const [a, b] of edges) {
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  const size = (node: number) => neighbours[node]?.length ?? 0
  const into = new Array<number>(count).fill(-1)
  /** By a neighbour, or none, the node that those without a free neighbour are joined in, and its room. */
  const open = new Map<number, { joined: number; room: number }>()
  let joined = 0
  for (let node = 0; node < count; node += 1) {
    if (into[node] !== -1) continue
    const near = (neighbours[node] ?? []).toSorted((a, b) => size(a) - size(b) || a - b)
    const free = near.filter((other) => into[other] === -1 && other !== node).slice(0, mostJoined - 1)
    const home = near[0] ?? -1
    const among = free.length === 0 ? open.get(home) : undefined
    if (among && among.room > 0) {
      into[node] = among.joined
      among.room -= 1
      continue
    }
    for (const one of [node, ...free]) into[one] = joined
    if (free.length === 0) open.set(home, { joined, room: mostJoined - 1 })
    joined += 1
  }
  const kept = new Map<number, Edge>()
  for (const [a, b] of edges) {
    const ends = [into[a] ?? 0, into[b] ?? 0] as const
    const [from, to] = ends[0] < ends[1] ? ends : [ends[1], ends[0]]
    if (from !== to) kept.set(from * joined + to, [from, to])
  }
  return { count: joined, edges: [...kept.values()], into }
}
