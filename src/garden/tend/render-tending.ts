/** What to tend next, as lines of a terminal. */
import { visibleText } from '../report/visible-text.ts'
import type { Tending } from './plan-tending.ts'
import type { TaskKind } from './task.ts'

const titles: Record<TaskKind, string> = {
  'out-of-step': 'out of step',
  wanted: 'link to nothing',
  'missing-picture': 'missing picture',
  'near-duplicate': 'nearly the same',
  stale: 'resting',
  stub: 'stub',
  orphan: 'alone',
  promote: 'ripened',
}

export function renderTending({ tasks, more }: Tending): string {
  if (tasks.length === 0) return 'Nothing needs tending.\n'
  const lines = tasks.map(({ kind, note, place, reason }) => {
    const where = place ? `${note}:${place.line}:${place.column}` : note
    return `${visibleText(`${where}  ${titles[kind]}`)}\n  ${visibleText(reason)}\n`
  })
  const rest = more > 0 ? `\n${more} more; \`--most\` shows them.\n` : ''
  return `${lines.join('')}${rest}`
}
