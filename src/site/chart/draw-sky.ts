/** The still picture of a graph: its most linked notes as stars, and the lines between them. */
import type { SiteGraph } from '../../schemas/graph.ts'

export interface Sky {
  viewBox: string
  /** All lines as one path. */
  lines: string
  /** The stars of each magnitude, the brightest first: a path of dots that a round stroke makes visible. */
  stars: string[]
}

/** More could not be told apart, and every reader of the page would have to load them. */
const mostStars = 700
const mostLines = 700

/** How many links a star of each magnitude has at least. */
const magnitudes = [12, 5, 2, 0]

export function drawSky({ nodes, edges, places }: SiteGraph): Sky {
  const degrees = nodes.map(() => 0)
  for (const [from, to] of edges) {
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
  }
  const shown = nodes
    .map((_, at) => at)
    .sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b)
    .slice(0, mostStars)
  const isShown = new Set(shown)
  const placeOf = (at: number) => (places[at] ?? [0, 0]).join(' ')
  const magnitudeOf = (at: number) => magnitudes.findIndex((least) => (degrees[at] ?? 0) >= least)
  return {
    viewBox: frameOf(places),
    lines: edges
      .filter(([from, to]) => isShown.has(from) && isShown.has(to))
      .slice(0, mostLines)
      .map(([from, to]) => `M${placeOf(from)}L${placeOf(to)}`)
      .join(''),
    stars: magnitudes.map((_, magnitude) =>
      shown
        .filter((at) => magnitudeOf(at) === magnitude)
        .map((at) => `M${placeOf(at)}h0`)
        .join(''),
    ),
  }
}

/** All places with a margin around them, as the script of the graph frames them too. */
function frameOf(places: SiteGraph['places']): string {
  const bounds = places.reduce(
    ({ left, top, right, bottom }, [x, y]) => ({
      left: Math.min(left, x),
      top: Math.min(top, y),
      right: Math.max(right, x),
      bottom: Math.max(bottom, y),
    }),
    { left: 0, top: 0, right: 0, bottom: 0 },
  )
  const margin = 30
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  return [bounds.left - margin, bounds.top - margin, width + 2 * margin, height + 2 * margin].join(' ')
}
