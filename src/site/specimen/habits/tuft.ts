import { along } from '../../curve.ts'
import { fan, type Habit, tipLeaf, up } from './habit.ts'

/** A tuft of stalks from one root, each with a leaf at its end. */
export const tuft: Habit = (count, sway) => {
  const spread = Math.min(0.5, 0.14 + count * 0.04)
  const stalks = fan(count, (share, short) => {
    const lean = share * spread + sway * 0.14
    const reach = (short ? 76 : 104) * (1 - 0.2 * share * share)
    const foot = { x: share * 2.5, y: 0 }
    return [foot, along(foot, up + lean * 0.3, reach * 0.6), along(foot, up + lean, reach)]
  })
  return { twigs: stalks, leaves: stalks.map((stalk) => tipLeaf(stalk, 30)) }
}
