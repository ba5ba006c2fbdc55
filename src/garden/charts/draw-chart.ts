/**
 * A chart as SVG, which takes its colours from the page: `plot-1` to `plot-4` are its series, `plot-grid` and `plot-label`
 * what they are read by. It holds no style, script or id, so it may stand many times in a page of any policy. Its title
 * names it; its numbers are told by a table beside it (`chart-table.ts`). The same data give the same bytes.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { ChartData } from './chart-data.ts'
import { encodeHtml } from './encode-html.ts'

const size = { width: 640, height: 230 } as const
const edge = { top: 18, right: 14, bottom: 30, left: 62 } as const
/** Labels below the chart: more would touch each other on a phone. */
const mostLabels = 4
const mostLines = 4

/** Values that differ by less are the same: between some that nearly are one, d3 finds no ticks and throws. */
const least = 1e-6

export function drawChart(chart: ChartData): string {
  const { title, labels, series } = chart
  const scale = valueScale(chart)
  const parts = [
    `<title>${encodeHtml(title)}</title>`,
    ...scale.ticks(4).map((value) => gridLine(value, scale, chart)),
    ...labelPlaces(labels.length).map((at) => placeLabel(labels[at] ?? '', placeX(at, chart))),
    ...(chart.form === 'bars'
      ? bars(chart, scale)
      : series.flatMap((one, at) => curve(one.values, at, chart, scale))),
  ]
  return `<svg class="plot" role="img" viewBox="0 0 ${size.width} ${size.height}">${parts.join('')}</svg>`
}

/** Bars stand on zero; lines begin below their lowest value. */
function valueScale({ form, series }: ChartData): ScaleLinear<number, number> {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const top = Math.max(...known, form === 'bars' ? 0 : -Infinity)
  const low = form === 'bars' ? Math.min(0, ...known) : Math.min(...known)
  const [from, to] =
    known.length === 0 ? [0, 1] : top - low < least ? [low - (low > 0 ? low / 2 : 1), top + 1] : [low, top]
  return scaleLinear()
    .domain([from, to])
    .nice(4)
    .range([size.height - edge.bottom, edge.top])
}

function placeX(at: number, { labels, form }: ChartData): number {
  const span = size.width - edge.left - edge.right
  if (form === 'bars') return edge.left + (span * (at + 0.5)) / Math.max(1, labels.length)
  return edge.left + (labels.length < 2 ? span / 2 : (span * at) / (labels.length - 1))
}

function gridLine(value: number, scale: ScaleLinear<number, number>, { format }: ChartData): string {
  const y = round(scale(value))
  const text = `<text class="plot-label" x="${edge.left - 10}" y="${y}" dy="0.35em" text-anchor="end">${encodeHtml(format(value))}</text>`
  return `<path class="plot-grid" d="M${edge.left} ${y}H${size.width - edge.right}"/>${text}`
}

/** The last place and others before it, evenly. */
function labelPlaces(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / mostLabels))
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % step === 0)
}

function placeLabel(label: string, x: number): string {
  return `<text class="plot-label" x="${round(x)}" y="${size.height - 8}" text-anchor="middle">${encodeHtml(label)}</text>`
}

/** A line for each run of known values, and a dot at the last one. */
function curve(
  values: readonly (number | null)[],
  at: number,
  chart: ChartData,
  scale: ScaleLinear<number, number>,
): string[] {
  const tone = `plot-${(at % mostLines) + 1}`
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, place) => round(placeX(place, chart)))
    .y((value) => round(scale(value ?? 0)))
    .curve(curveMonotoneX)
    .digits(1)(values)
  const last = values.findLastIndex((value) => value !== null)
  if (path === null || last === -1) return []
  const dot = `<circle class="plot-dot ${tone}" cx="${round(placeX(last, chart))}" cy="${round(scale(values[last] ?? 0))}" r="3.5"/>`
  return [`<path class="plot-line ${tone}" d="${path}"/>`, dot]
}

/** Of several series side by side. */
function bars(chart: ChartData, scale: ScaleLinear<number, number>): string[] {
  const { labels, series } = chart
  const step = (size.width - edge.left - edge.right) / Math.max(1, labels.length)
  const width = Math.min(34, (step * 0.72) / Math.max(1, series.length))
  const floor = scale(0)
  return series.map(({ values }, row) => {
    const boxes = values.map((value, at) => {
      if (value === null || value === 0) return ''
      const x = placeX(at, chart) + width * (row - series.length / 2)
      return `M${round(x)} ${round(floor)}V${round(scale(value))}h${round(width)}V${round(floor)}z`
    })
    return `<path class="plot-bar plot-${(row % mostLines) + 1}" d="${boxes.join('')}"/>`
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
