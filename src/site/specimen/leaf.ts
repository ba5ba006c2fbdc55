/** A leaf on its twig, and how it is drawn. */
import { along, at, type Point } from '../curve.ts'
import type { LeafForm } from './leaf-forms.ts'

export interface Leaf {
  foot: Point
  /** Where its tip points, in radians. */
  angle: number
  length: number
}

/** The blade as a closed path, the stalk below it as an open one, and every point that bounds the blade. */
export function drawLeaf(
  { outline, scale }: LeafForm,
  { foot, angle, length }: Leaf,
): { blade: string; stalk: string; points: Point[] } {
  const size = length * scale
  const place = (x: number, y: number) => along(along(foot, angle, x * size), angle + Math.PI / 2, y * size)
  const points = Array.from({ length: outline.length / 2 }, (_, index) =>
    place(outline[2 * index] ?? 0, outline[2 * index + 1] ?? 0),
  )
  const [start = '', ...curves] = points.map(at)
  return {
    blade: `M${start}C${curves.join(' ')}Z`,
    stalk: start === at(foot) ? '' : `M${at(foot)}L${start}`,
    points,
  }
}
