/** The shape of a line between two cards: a curve that leaves and arrives square to their sides. */
import type { CanvasSide } from '../../schemas/canvas.ts'
import type { Box, EdgeView } from './canvas-view.ts'

interface Point {
  x: number
  y: number
}

export interface EdgeShape {
  /** The `d` of a path. */
  path: string
  /** The `points` of each arrow head. */
  heads: string[]
  /** Where the label stands. */
  middle: Point
}

/** How far a head reaches along the line, and to each side of it. */
const headLength = 12
const headWidth = 6

const outward: Record<CanvasSide, Point> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

export function edgeShape(edge: EdgeView, from: Box, to: Box): EdgeShape {
  const fromSide = edge.fromSide ?? sideTowards(from, to)
  const toSide = edge.toSide ?? sideTowards(to, from)
  const [start, end] = [anchorOf(from, fromSide), anchorOf(to, toSide)]
  const pull = Math.max(24, Math.min(240, Math.hypot(end.x - start.x, end.y - start.y) / 2))
  const tail = edge.fromEnd === 'arrow' ? along(start, fromSide, headLength) : start
  const tip = edge.toEnd === 'arrow' ? along(end, toSide, headLength) : end
  const [first, second] = [along(start, fromSide, pull), along(end, toSide, pull)]
  return {
    path: `M${pointText(tail)}C${pointText(first)} ${pointText(second)} ${pointText(tip)}`,
    heads: [
      ...(edge.fromEnd === 'arrow' ? [headPoints(start, fromSide)] : []),
      ...(edge.toEnd === 'arrow' ? [headPoints(end, toSide)] : []),
    ],
    middle: {
      x: round((tail.x + 3 * first.x + 3 * second.x + tip.x) / 8),
      y: round((tail.y + 3 * first.y + 3 * second.y + tip.y) / 8),
    },
  }
}

/** A length to a tenth of a pixel. */
export function round(length: number): number {
  return Math.round(length * 10) / 10
}

function pointText({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

/** The side of a card that looks at another. */
function sideTowards(box: Box, other: Box): CanvasSide {
  const dx = other.x + other.width / 2 - (box.x + box.width / 2)
  const dy = other.y + other.height / 2 - (box.y + box.height / 2)
  const across = Math.abs(dx) - (box.width + other.width) / 2
  const down = Math.abs(dy) - (box.height + other.height) / 2
  if (across >= down) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}

function anchorOf({ x, y, width, height }: Box, side: CanvasSide): Point {
  const { x: across, y: down } = outward[side]
  return { x: x + (width * (1 + across)) / 2, y: y + (height * (1 + down)) / 2 }
}

function along({ x, y }: Point, side: CanvasSide, length: number): Point {
  return { x: x + outward[side].x * length, y: y + outward[side].y * length }
}

function headPoints(tip: Point, side: CanvasSide): string {
  const base = along(tip, side, headLength)
  const { x, y } = outward[side]
  const left = { x: base.x + y * headWidth, y: base.y + x * headWidth }
  const right = { x: base.x - y * headWidth, y: base.y - x * headWidth }
  return [tip, left, right].map(pointText).join(' ')
}
