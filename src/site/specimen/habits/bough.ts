import { along, type Curve, pointOn } from '../../curve.ts'
import { type Habit, leavesAlong, range, stemOf, up } from './habit.ts'
import { spray } from './spray.ts'

/** Branches on a stem, left and right in turn, with leaves on both sides of each. */
export const bough: Habit = (count, sway) => {
  if (count < 7) return spray(count, sway)
  const stem = stemOf(sway * 0.7, 82)
  const branches = Math.min(7, Math.max(3, Math.round(count / 4)))
  const before = (branch: number) => Math.floor((branch * count) / branches)
  const limbs = range(branches).map((index) => {
    const tip = index === branches - 1
    const limb = tip
      ? topOf(stem, sway)
      : branchOf(stem, index / (branches - 1), index % 2 === 0 ? sway : -sway)
    const leaves = leavesAlong(limb, before(index + 1) - before(index), {
      start: 0.3,
      length: 26,
      turn: 0.95,
    })
    return { limb, leaves }
  })
  return { twigs: [stem, ...limbs.map(({ limb }) => limb)], leaves: limbs.flatMap(({ leaves }) => leaves) }
}

function topOf(stem: Curve, sway: number): Curve {
  return [pointOn(stem, 0.86), pointOn(stem, 0.94), along(pointOn(stem, 1), up + sway * 0.3, 14)]
}

/** The lower branches are longer. `height` is from 0 to 1. */
function branchOf(stem: Curve, height: number, sway: number): Curve {
  const t = 0.24 + 0.6 * height
  const start = pointOn(stem, t)
  const side = sway < 0 ? -1 : 1
  const length = 52 * (1.06 - 0.55 * t)
  const middle = along(start, up + side * 0.98, length * 0.55)
  return [start, middle, along(middle, up + side * 0.6, length * 0.55)]
}
