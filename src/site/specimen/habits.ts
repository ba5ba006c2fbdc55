import { bough } from './habits/bough.ts'
import { fork } from './habits/fork.ts'
import type { Habit } from './habits/habit.ts'
import { pairs } from './habits/pairs.ts'
import { spray } from './habits/spray.ts'
import { tuft } from './habits/tuft.ts'
import { umbel } from './habits/umbel.ts'

/** Every habit that a topic's plant can have. */
export const habits: readonly Habit[] = [spray, pairs, umbel, tuft, fork, bough]
