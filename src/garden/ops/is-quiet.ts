/** Whether a report has nothing to say. */
import { type FigureKind, figureKinds, type Unit } from './figures.ts'
import type { Figure, Section } from './ops-report.ts'
import type { OpenTask } from './rank-tasks.ts'

/** No figure changed, nothing happened in the period, and no task is an alarm or keeps others back. */
export function isQuiet(sections: readonly Section[], open: readonly OpenTask[]): boolean {
  const figures = sections.flatMap((section) => section.figures)
  return !figures.some(saysSomething) && open.every(({ rank }) => rank === 'worth')
}

function saysSomething({ id, value, before }: Figure): boolean {
  const { unit, isOfPeriod }: FigureKind = figureKinds[id]
  if (isOfPeriod) return unit !== 'share' && (value ?? 0) > 0
  return !wavering.has(unit) && value !== before
}

/** These differ from day to day, and a new month has a new budget. */
const wavering: ReadonlySet<Unit> = new Set(['milliseconds', 'bytes', 'days', 'score', 'nanos', 'share'])
