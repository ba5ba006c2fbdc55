import { along, type Curve, type Point } from '../../curve.ts'
import { type Growth, type Habit, tipLeaf, up } from './habit.ts'

/** Each fork opens less than the one below it. */
const closing = 0.78

/** A stem that forks, and forks again, until there is a twig for every leaf. */
export const fork: Habit = (count, sway) => {
  const growth: Growth = { twigs: [], leaves: [] }
  const depth = Math.ceil(Math.log2(Math.max(2, count)))
  const spread = Math.min(1.05, 0.36 + depth * 0.17)
  const twig = 120 / (depth + 2)
  const grow = (from: Point, angle: number, leaves: number, level: number) => {
    const end = along(from, angle, twig * (level === 0 ? 2.2 : 1.2 - 0.04 * level))
    const curve: Curve = [from, along(from, angle - sway * 0.1, twig * 0.5), end]
    growth.twigs.push(curve)
    if (leaves <= 1) {
      growth.leaves.push(tipLeaf(curve, 28))
      return
    }
    const open = (spread * (1 - closing) * closing ** level) / (1 - closing ** depth)
    const more = Math.ceil(leaves / 2)
    const left = level % 2 === 0 ? more : leaves - more
    grow(end, angle - open + sway * 0.06, left, level + 1)
    grow(end, angle + open + sway * 0.06, leaves - left, level + 1)
  }
  grow({ x: 0, y: 0 }, up, count, 0)
  return growth
}
