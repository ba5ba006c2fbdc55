/** A report as one reader may see it: its owner, or all. */
import type { Item, OpsReport } from './ops-report.ts'

/** What renderers render, and nothing else: every text in it may be read by whom it is for. */
export interface ShownReport extends OpsReport {
  isPublic: boolean
  /** Tasks that are not told of here. */
  hiddenTasks: number
}

export const mostItems = 10
export const mostTasks = 7

/** All of it, for its owner. */
export function wholeReport(report: OpsReport): ShownReport {
  return shownReport(report, () => true, false)
}

/** Lists and tasks keep the first of the items that `isShown` allows, and the total of a list counts the others. */
export function shownReport(
  report: OpsReport,
  isShown: (item: Item) => boolean,
  isPublic: boolean,
): ShownReport {
  const tasks = report.tasks.filter(isShown)
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      lists: section.lists.map((list) => ({
        ...list,
        items: list.items.filter(isShown).slice(0, mostItems),
      })),
    })),
    tasks: tasks.slice(0, mostTasks),
    isPublic,
    hiddenTasks: Math.min(mostTasks, report.tasks.length - tasks.length),
  }
}
