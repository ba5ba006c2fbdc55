import { type Habit, leavesAlong, stemOf } from './habit.ts'

/** One stem, its leaves in pairs. */
export const pairs: Habit = (count, sway) => {
  const stem = stemOf(sway * 0.6, 46 + Math.min(50, count * 4))
  return {
    twigs: [stem],
    leaves: leavesAlong(stem, count, { start: 0.22, length: 34, turn: 1.15, together: 2 }),
  }
}
