/** Makes charts of figures over the last periods. */
import { type FigureId, type FigureKind, figureKinds } from './figures.ts'
import type { Chart } from './ops-report.ts'
import type { PastPeriod } from './report-scope.ts'
import type { Snapshot } from './snapshot.ts'

/** What stood at the end of each period. */
export function chartOf(
  past: readonly PastPeriod[],
  id: FigureId,
  count: (snapshot: Snapshot) => number | null,
): Chart {
  return periodChart(past, id, ({ snapshot }) => snapshot && count(snapshot))
}

/** What was in each period. */
export function periodChart(
  past: readonly PastPeriod[],
  id: FigureId,
  count: (past: PastPeriod) => number | null,
): Chart {
  const { label, unit, isOfPeriod }: FigureKind = figureKinds[id]
  return {
    id,
    title: label,
    form: isOfPeriod ? 'bars' : 'line',
    unit,
    periods: past.map(({ period }) => period.name),
    series: [{ name: label, values: past.map(count) }],
  }
}
