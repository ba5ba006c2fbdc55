import { type Habit, leavesAlong, stemOf } from './habit.ts'

/** One stem, its leaves left and right in turn. */
export const spray: Habit = (count, sway) => {
  const stem = stemOf(sway, 46 + Math.min(50, count * 5))
  return { twigs: [stem], leaves: leavesAlong(stem, count, { start: 0.2, length: 34, turn: 1 }) }
}
