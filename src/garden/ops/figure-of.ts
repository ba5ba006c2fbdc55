/** Makes figures of what is counted at both ends of a period. */
import type { FigureId } from './figures.ts'
import type { Figure, Source } from './ops-report.ts'
import type { ReportScope } from './report-scope.ts'
import type { Snapshot } from './snapshot.ts'

export type FigureOf = (
  id: FigureId,
  count: (snapshot: Snapshot) => number | null,
  command?: string,
) => Figure

/** `command` lists on a laptop what was counted. */
export function figureOf({ now, before }: Pick<ReportScope, 'now' | 'before'>): FigureOf {
  return (id, count, command) => ({
    id,
    value: now && count(now),
    before: before && count(before),
    sources: sourcesOf(now, command),
  })
}

export function sourcesOf(now: Snapshot | null, command?: string): Source[] {
  return [
    ...(now ? [{ kind: 'commit', commit: now.commit } as const] : []),
    ...(command === undefined ? [] : [{ kind: 'command', command } as const]),
  ]
}
