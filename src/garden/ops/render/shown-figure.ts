/** A figure as every form of the report shows it. */
import { type FigureKind, figureKinds } from '../figures.ts'
import type { Chart, Figure, Section } from '../ops-report.ts'
import { formatChange, formatValue } from './format-value.ts'

export interface ShownFigure {
  label: string
  value: string
  /** Empty where it is not known. */
  change: string
  /** Whether the change is good. */
  trend: 'better' | 'worse' | null
  /** The last periods of this very figure. */
  chart: Chart | null
  sources: Figure['sources']
}

export function shownFigures({ figures, charts }: Section, currency: string | null): ShownFigure[] {
  return figures.map((figure) => {
    const { label, unit, better }: FigureKind = figureKinds[figure.id]
    const change = formatChange(figure.value, figure.before, unit, currency)
    return {
      label,
      value: formatValue(figure.value, unit, currency),
      change,
      trend: trendOf(change, better),
      chart: charts.find((chart) => isChartOf(chart, figure)) ?? null,
      sources: figure.sources,
    }
  })
}

/** Charts that are of no figure alone. */
export function otherCharts({ figures, charts }: Section): Chart[] {
  return charts.filter((chart) => !figures.some((figure) => isChartOf(chart, figure)))
}

/** Whether it holds nothing at all, but perhaps a reason for that. */
export function isEmptySection({ figures, charts, lists }: Section): boolean {
  return figures.length === 0 && charts.length === 0 && lists.every(({ total }) => total === 0)
}

/** Whether no figure of it changed; in a first report, whether each is nothing. */
export function isQuietSection({ figures }: Section, currency: string | null): boolean {
  return figures.every(({ id, value, before }) => {
    if (value === null || before === null) return value === null || value === 0
    return formatChange(value, before, figureKinds[id].unit, currency) === '='
  })
}

function isChartOf({ id, series }: Chart, figure: Figure): boolean {
  return id === figure.id && series.length === 1
}

function trendOf(change: string, better: FigureKind['better']): ShownFigure['trend'] {
  if (better === null || change === '' || change === '=') return null
  return change.startsWith('+') === (better === 'more') ? 'better' : 'worse'
}
