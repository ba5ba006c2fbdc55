/**
 * Where the nodes of a graph stand: linked ones near each other, by forces
 * (Fruchterman and Reingold 1991; distant nodes taken together as Barnes and
 * Hut 1986 do). The same graph is always placed in the same way.
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
import { keepApart, type Point } from './keep-apart.ts'

/** The least distance between two nodes. */
export const leastDistance = 12

/** The places of `count` nodes, of which each edge joins two, given by their positions. */
export function placeNodes(count: number, edges: readonly (readonly [number, number])[]): Point[] {
  const nodes = Array.from({ length: count }, (): SimulationNodeDatum => ({}))
  const links = unique(edges).map(
    ([source, target]): SimulationLinkDatum<SimulationNodeDatum> => ({ source, target }),
  )
  const ticks = ticksFor(count)
  forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - restAt ** (1 / ticks))
    .force('charge', forceManyBody().strength(-90).theta(1.1).distanceMax(2500))
    .force('link', forceLink(links).distance(36))
    .force('x', forceX().strength(pull))
    .force('y', forceY().strength(pull))
    .tick(ticks)
  return keepApart(
    nodes.map(({ x = 0, y = 0 }): Point => [x, y]),
    leastDistance,
  )
}

/** How strongly all is drawn to the middle, so that what has no links does not drift away. */
const pull = 0.06

/** The heat at which the simulation stops. */
const restAt = 0.001

/** A small garden is given more time for each note than a large one. */
function ticksFor(count: number): number {
  return Math.round(Math.min(300, Math.max(100, 90_000 / Math.max(count, 1))))
}

function unique(edges: readonly (readonly [number, number])[]): [number, number][] {
  const pairs = edges.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`))
  return [...new Set(pairs)].map((pair) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    return [a, b]
  })
}
