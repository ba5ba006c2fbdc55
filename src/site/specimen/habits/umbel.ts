import { along } from '../../curve.ts'
import { fan, type Habit, stemOf, tipLeaf, up } from './habit.ts'

/** A stem that opens into rays, each with a leaf at its end. */
export const umbel: Habit = (count, sway) => {
  const stem = stemOf(sway * 0.5, 60)
  const [, , crown] = stem
  const spread = Math.min(0.95, 0.2 + count * 0.09)
  const rays = fan(count, (share, short) => {
    const reach = (short ? 25 : 40) * (1 - 0.12 * Math.abs(share))
    const angle = up + sway * 0.12 + share * spread
    return [crown, along(crown, angle - share * 0.3, reach * 0.6), along(crown, angle, reach)]
  })
  return { twigs: [stem, ...rays], leaves: rays.map((ray) => tipLeaf(ray, 30)) }
}
