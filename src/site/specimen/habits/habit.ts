/**
 * A habit is how a plant carries its leaves: the twigs, and the place of every
 * leaf for any number of them, the first leaf lowest. The foot of a plant is at
 * 0 0, it grows towards negative y, about 100 units high.
 */
import { type Curve, directionOn, pointOn } from '../../curve.ts'
import type { Leaf } from '../leaf.ts'

/** `sway` is from -1 to 1: to which side the plant leans, and how far. */
export type Habit = (leaves: number, sway: number) => Growth

export interface Growth {
  twigs: Curve[]
  leaves: Leaf[]
}

/** The direction of growth, in radians. */
export const up = -Math.PI / 2

export function stemOf(sway: number, height: number): Curve {
  return [
    { x: 0, y: 0 },
    { x: -sway * 14, y: -height * 0.55 },
    { x: sway * 12, y: -height },
  ]
}

/** Leaves on both sides of a twig, from `start`, a share of its length, to its tip, which bears the last. */
export function leavesAlong(
  twig: Curve,
  count: number,
  { start, length, turn, together = 1 }: LeafRow,
): Leaf[] {
  const steps = Math.ceil((count - 1) / together)
  return range(count).map((index) => {
    const last = index === count - 1
    const t = last ? 1 : start + ((0.96 - start) * Math.floor(index / together)) / Math.max(1, steps)
    const side = index % 2 === 0 ? 1 : -1
    const angle = directionOn(twig, t) + (last ? 0 : side * turn * (1.1 - 0.35 * t))
    return { foot: pointOn(twig, t), angle, length: length * (1.1 - 0.35 * t) }
  })
}

interface LeafRow {
  start: number
  length: number
  /** The angle between twig and leaf, in radians. */
  turn: number
  /** How many leaves share a foot. */
  together?: number
}

/** A leaf that goes on where its twig ends. */
export function tipLeaf(twig: Curve, length: number): Leaf {
  return { foot: twig[2], angle: directionOn(twig, 1), length }
}

/** Twigs beside each other, fanned out evenly, every second one shorter. */
export function fan(count: number, twig: (share: number, short: boolean) => Curve): Curve[] {
  return range(count).map((index) => {
    const share = count === 1 ? 0 : (2 * index) / (count - 1) - 1
    return twig(share, count > 4 && index % 2 === 1)
  })
}

export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
