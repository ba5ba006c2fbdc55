/** What to tend next: few things, those that matter most first. The same garden on the same day gives the same list. */
import { compareText } from '../paths.ts'
import { findDuplicates } from './find-duplicates.ts'
import { findPromotions } from './find-promotions.ts'
import { findOutOfStep, findStale } from './find-stale.ts'
import { findOrphans, findStubs } from './find-stubs.ts'
import { findWanted } from './find-wanted.ts'
import type { TendScope, TendTask } from './task.ts'

export interface Tending {
  tasks: TendTask[]
  /** How many more there are. */
  more: number
}

/** Each further task of a kind weighs so much less, so that one kind does not fill the list. */
const fading = 0.8

export function planTending(scope: TendScope, most: number): Tending {
  const { isTold = () => true } = scope
  const found = [
    ...findOutOfStep(scope),
    ...findWanted(scope),
    ...findDuplicates(scope),
    ...findStale(scope),
    ...findStubs(scope),
    ...findOrphans(scope),
    ...findPromotions(scope),
  ]
  const open = found.filter(({ reason }) => isTold(reason))
  const byKind = Map.groupBy(open.sort(compareTasks), ({ kind }) => kind)
  const ranked = [...byKind.values()].flatMap((own) =>
    own.map((task, at) => ({ task, weight: task.weight * fading ** at })),
  )
  ranked.sort((a, b) => b.weight - a.weight || compareTasks(a.task, b.task))
  const tasks = ranked.slice(0, most).map(({ task }) => task)
  return { tasks, more: ranked.length - tasks.length }
}

function compareTasks(a: TendTask, b: TendTask): number {
  return (
    b.weight - a.weight ||
    compareText(a.kind, b.kind) ||
    compareText(a.note, b.note) ||
    compareText(a.reason, b.reason)
  )
}
