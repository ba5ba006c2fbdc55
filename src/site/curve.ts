/** Points and curves of a drawing. Angles are in radians; y points down. */

export interface Point {
  x: number
  y: number
}

/** A quadratic Bézier curve: start, control point, end. */
export type Curve = [Point, Point, Point]

export function pointOn([a, b, c]: Curve, t: number): Point {
  const mix = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * (1 - t) * t * q + t ** 2 * r
  return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) }
}

/** Where the curve heads at `t`. */
export function directionOn([a, b, c]: Curve, t: number): number {
  const slope = (p: number, q: number, r: number) => (1 - t) * (q - p) + t * (r - q)
  return Math.atan2(slope(a.y, b.y, c.y), slope(a.x, b.x, c.x))
}

/** The part of a curve from its start to `t`. */
export function startOf(curve: Curve, t: number): Curve {
  const [a, b] = curve
  return [a, { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }, pointOn(curve, t)]
}

/** The straight distance from start to end. */
export function spanOf([a, , c]: Curve): number {
  return Math.hypot(c.x - a.x, c.y - a.y)
}

export function along(from: Point, angle: number, distance: number): Point {
  return { x: from.x + Math.cos(angle) * distance, y: from.y + Math.sin(angle) * distance }
}

/** The `viewBox` that holds all points, with a little air. The lower edge is exact. */
export function viewBoxOf(points: readonly Point[]): string {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, top] = [Math.floor(Math.min(...xs)) - 4, Math.floor(Math.min(...ys)) - 4]
  return [left, top, Math.ceil(Math.max(...xs)) + 4 - left, Math.ceil(Math.max(...ys)) - top].join(' ')
}

/** A point in a path, to a tenth of a unit. */
export function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
