/** The first line of a report, which says all: what needs its owner. */
import { visibleText } from '../../report/visible-text.ts'
import type { ShownReport } from '../shown-report.ts'
import { shownFigures } from './shown-figure.ts'

export interface Headline {
  verdict: string
  /** The rest of the line: the first thing to do, or what changed; null for nothing. It may hold the words of a note. */
  more: string | null
}

export function headlineOf(report: ShownReport): Headline {
  const { tasks, hiddenTasks, isQuiet } = report
  const count = tasks.length + hiddenTasks
  if (count === 0 && isQuiet)
    return { verdict: 'All is quiet: nothing changed, nothing is wrong, nothing waits.', more: null }
  if (count === 0) return { verdict: 'Nothing needs you.', more: changesOf(report) }
  const [first] = tasks
  const verdict = count === 1 ? 'One thing needs you.' : `${count} things need you.`
  return { verdict, more: first ? `${count === 1 ? '' : 'The first: '}${visibleText(first.text)}` : null }
}

/** Of tasks that are private, where all may read the report. `isMore`: others are told of. */
export function sayHiddenTasks(count: number, isMore: boolean): string {
  const what = isMore ? `${count} more` : count === 1 ? '1 task' : `${count} tasks`
  return `${what}, not told of here: the world may read this.`
}

const mostChanges = 3

/** Such as `Notes +12, words +3,400.` */
function changesOf({ sections, currency }: ShownReport): string | null {
  const figures = sections
    .filter(({ id }) => id === 'growth')
    .flatMap((section) => shownFigures(section, currency))
  const changed = figures.filter(({ change }) => change !== '' && change !== '=').slice(0, mostChanges)
  if (changed.length === 0) return null
  const text = changed.map(({ label, change }) => `${label.toLowerCase()} ${change}`).join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
