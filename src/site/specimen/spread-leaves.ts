/** Leaves that shrink together until they do not lie on each other. */
import { along, type Point } from '../curve.ts'
import type { Leaf } from './leaf.ts'
import type { LeafForm } from './leaf-forms.ts'

/** The least share of its length that a leaf keeps; in a thicket leaves may touch. */
const least = 0.3
const step = 0.04

/** The same leaves, all as much shorter as it takes. */
export function spreadLeaves(leaves: readonly Leaf[], form: LeafForm): Leaf[] {
  let share = 1
  while (share > least && crowded(shorten(leaves, share), form)) share -= step
  return shorten(leaves, share)
}

function shorten(leaves: readonly Leaf[], share: number): Leaf[] {
  return leaves.map((leaf) => ({ ...leaf, length: leaf.length * share }))
}

function crowded(leaves: readonly Leaf[], form: LeafForm): boolean {
  const blades = leaves.map((leaf) => bladeOf(leaf, form))
  return blades.some((one, index) => blades.slice(index + 1).some((other) => touching(one, other)))
}

/** A pair of leaves on one foot always touches there. */
function touching(one: Blade, other: Blade): boolean {
  if (distance(one.foot, other.foot) < 0.5) return false
  const room = one.radius + other.radius
  return one.middles.some((a) => other.middles.some((b) => distance(a, b) < room))
}

/** A blade is taken as three circles on its midrib, as wide as it is. */
interface Blade {
  foot: Point
  middles: Point[]
  radius: number
}

function bladeOf({ foot, angle, length }: Leaf, { outline: [start = 0], breadth, scale }: LeafForm): Blade {
  const size = length * scale
  const half = breadth / 2
  const [near, far] = [start + half * 0.7, 1 - half]
  const middles = [near, (near + far) / 2, far].map((t) => along(foot, angle, t * size))
  return { foot, middles, radius: half * size }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
