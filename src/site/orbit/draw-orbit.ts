/**
 * The drawing of a note among its neighbours: the note in the middle, the others
 * on an ellipse around it, clockwise from the top, each with its label outside.
 * Lines run inside of the ellipse and labels outside, so that neither crosses the other.
 */
import { wrapLabel } from './wrap-label.ts'

export interface Orbit<Body> {
  width: number
  height: number
  /** The middle, where the note stands. */
  middle: { x: number; y: number }
  /** The radii of the ellipse. */
  radii: { x: number; y: number }
  bodies: Placed<Body>[]
}

export interface Placed<Body> {
  body: Body
  x: number
  y: number
  /** On which side of it its label stands. */
  side: 'left' | 'right'
  /** The lines of the label, each with the place of its start, or of its end on the left. */
  lines: { x: number; y: number; text: string }[]
  /** The ends of the line to the middle, which leave room for both signs. */
  line: { x1: number; y1: number; x2: number; y2: number }
}

/** In the units of the drawing, which are pixels at its natural size. */
export const labelSize = 13.5

const width = 400
const lineHeight = 15
const gap = 10
const radiusX = 62
const labelGap = 14
const mostLines = 2
/** How near lines come to the sign in the middle, and to those around it. */
const clear = { middle: 19, body: 12 }

/** Places `bodies` around the middle; `titleOf` gives their labels. */
export function drawOrbit<Body>(bodies: readonly Body[], titleOf: (body: Body) => string): Orbit<Body> {
  const mostLinesOfAll = Math.max(1, ...bodies.map((body) => labelOf(titleOf(body), radiusX).length))
  const rowHeight = mostLinesOfAll * lineHeight + gap
  const rightCount = Math.ceil(bodies.length / 2)
  const radiusY = Math.max(46, (rightCount * rowHeight) / 2)
  const height = 2 * radiusY + rowHeight / 2
  const middle = { x: width / 2, y: height / 2 }
  return {
    width,
    height: round(height),
    middle: { x: middle.x, y: round(middle.y) },
    radii: { x: radiusX, y: round(radiusY) },
    bodies: bodies.map((body, at) => {
      const isRight = at < rightCount
      const rows = isRight ? rightCount : bodies.length - rightCount
      const row = isRight ? at : bodies.length - 1 - at
      const dy = (row - (rows - 1) / 2) * rowHeight
      const dx = radiusX * Math.sqrt(1 - (dy / radiusY) ** 2) * (isRight ? 1 : -1)
      return place(body, labelOf(titleOf(body), Math.abs(dx)), middle, dx, dy)
    }),
  }
}

/** The lines for which there is room beside a body that is so far from the middle. */
function labelOf(title: string, dx: number): string[] {
  return wrapLabel(title, (width / 2 - dx - labelGap) / labelSize, mostLines)
}

function place<Body>(
  body: Body,
  label: readonly string[],
  middle: { x: number; y: number },
  dx: number,
  dy: number,
): Placed<Body> {
  const [x, y] = [middle.x + dx, middle.y + dy]
  const length = Math.hypot(dx, dy)
  const along = (distance: number) => [
    round(middle.x + (dx / length) * distance),
    round(middle.y + (dy / length) * distance),
  ]
  const [x1 = 0, y1 = 0] = along(clear.middle)
  const [x2 = 0, y2 = 0] = along(length - clear.body)
  const labelX = round(x + (dx > 0 ? labelGap : -labelGap))
  const top = y - ((label.length - 1) * lineHeight) / 2 + labelSize * 0.34
  return {
    body,
    x: round(x),
    y: round(y),
    side: dx > 0 ? 'right' : 'left',
    lines: label.map((text, at) => ({ x: labelX, y: round(top + at * lineHeight), text })),
    line: { x1, y1, x2, y2 },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
