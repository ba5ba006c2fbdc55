/**
 * Where the nodes of a graph stand: linked ones near each other, by forces
 * (Fruchterman and Reingold 1991; distant nodes taken together as Barnes and
 * Hut 1986 do). Of a large graph a smaller one with its shape is placed first,
 * and its places are made finer (Walshaw 2003). The same graph is always placed in the same way.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { type Edge, joinNodes } from './join-nodes.ts'
import { keepApart, type Point } from './keep-apart.ts'

/** The least distance between two nodes. */
export const leastDistance = 12

/** The places of `count` nodes, of which each edge joins two, given by their positions. */
export function placeNodes(count: number, edges: readonly Edge[]): Point[] {
  return keepApart(spread(count, unique(edges)), leastDistance)
}

/** A graph of this size is placed at once. */
const mostAtOnce = 1000

function spread(count: number, edges: readonly Edge[]): Point[] {
  if (count <= mostAtOnce) return settle(Array.from({ length: count }), edges, { ticks: ticksFor(count) })
  const { count: fewer, edges: between, into } = joinNodes(count, edges)
  const coarse = spread(fewer, between)
  // The same room for each node.
  const scale = Math.sqrt(count / fewer)
  const starts = into.map((group, node): Point => {
    const [x = 0, y = 0] = coarse[group] ?? []
    return [x * scale + (node % 7) - 3, y * scale + (node % 5) - 2]
  })
  return settle(starts, edges, { ticks: Math.max(6, Math.round(finerWork / count)), heat: 0.25 })
}

/** How many moves of single nodes make the places of a graph finer. */
const finerWork = 70_000

/** Lets the forces work on nodes that stand at `starts`, or anywhere. */
function settle(
  starts: readonly (Point | undefined)[],
  edges: readonly Edge[],
  { ticks, heat = 1 }: { ticks: number; heat?: number },
): Point[] {
  const nodes = starts.map((start): SimulationNodeDatum => (start ? { x: start[0], y: start[1] } : {}))
  const links = edges.map(
    ([source, target]): SimulationLinkDatum<SimulationNodeDatum> => ({ source, target }),
  )
  forceSimulation(nodes)
    .stop()
    .alpha(heat)
    .alphaDecay(1 - (restAt / heat) ** (1 / ticks))
    .force('charge', forceManyBody().strength(-90).theta(1.1).distanceMax(2500))
    .force('link', forceLink(links).distance(36))
    .force('x', forceX().strength(pull))
    .force('y', forceY().strength(pull))
    .tick(ticks)
  return nodes.map(({ x = 0, y = 0 }): Point => [x, y])
}

/** How strongly all is drawn to the middle, so that what has no links does not drift away. */
const pull = 0.06

/** The heat at which the simulation stops. */
const restAt = 0.001

/** A small garden is given more time for each note than a large one. */
function ticksFor(count: number): number {
  return Math.round(Math.min(300, Math.max(100, 90_000 / Math.max(count, 1))))
}

function unique(edges: readonly Edge[]): [number, number][] {
  const pairs = edges.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`))
  return [...new Set(pairs)].map((pair) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    return [a, b]
  })
}
