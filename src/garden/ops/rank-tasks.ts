/**
 * The few things most worth doing, the most first. First come alarms: what is broken, silent or in doubt, where waiting makes
 * it worse. Then what other work waits for: a post that cannot be sent, a token that ends, addresses that nobody accepted. Then
 * what is worth it: the value of a task, as those who find it weigh it, for the effort that it takes, and each further task
 * of one kind weighs a fifth less, so that no kind fills the list. What all may read and what not are weighed apart from
 * each other, so that nothing private decides what the public sees.
 */
import { compareText } from '../paths.ts'
import { firstItems } from './list-items.ts'
import type { Task } from './ops-report.ts'

export interface OpenTask extends Task {
  rank: (typeof ranks)[number]
  /** Tasks of one kind are alike. */
  kind: string
  /** What doing it is worth, from 0 to 1. */
  value: number
  /** What it takes: 1 a command or a line, 2 reading a note, 3 writing one. */
  effort: 1 | 2 | 3
}

const ranks = ['alarm', 'blocks', 'worth'] as const

/** Each further task of a kind weighs so much less. */
const fading = 0.8

const most = 7

export function rankTasks(open: readonly OpenTask[]): Task[] {
  const weighed = [true, false].flatMap((isPublic) =>
    weighTasks(open.filter((task) => task.isPublic === isPublic)),
  )
  weighed.sort(compareWeighed)
  return firstItems(
    weighed.map(({ task: { text, note, url, detail, isPublic, command } }) => {
      return { text, note, url, detail, isPublic, command }
    }),
    most,
  )
}

interface WeighedTask {
  task: OpenTask
  weight: number
}

function weighTasks(open: readonly OpenTask[]): WeighedTask[] {
  const all = open.map((task) => ({ task, weight: task.value / task.effort })).sort(compareWeighed)
  const byKind = Map.groupBy(all, ({ task }) => task.kind)
  return [...byKind.values()].flatMap((own) =>
    own.map(({ task, weight }, at) => ({ task, weight: weight * fading ** at })),
  )
}

function compareWeighed(one: WeighedTask, other: WeighedTask): number {
  return (
    ranks.indexOf(one.task.rank) - ranks.indexOf(other.task.rank) ||
    other.weight - one.weight ||
    compareText(one.task.kind, other.task.kind) ||
    compareText(one.task.text, other.task.text)
  )
}
