/** A chart of the height of a line of text, without words: what stands beside it tells of it. */
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'

const size = { width: 96, height: 22, edge: 3 } as const

/** Empty where fewer than two values are known. */
export function drawSparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return ''
  const [low, top] = [Math.min(...known), Math.max(...known)]
  const y = scaleLinear()
    .domain(low === top ? [low - 1, top + 1] : [low, top])
    .range([size.height - size.edge, size.edge])
  const x = scaleLinear()
    .domain([0, values.length - 1])
    .range([size.edge, size.width - size.edge])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
    .curve(curveMonotoneX)
    .digits(1)(values)
  const last = values.findLastIndex((value) => value !== null)
  const dot = `<circle cx="${x(last).toFixed(1)}" cy="${y(values[last] ?? 0).toFixed(1)}" r="2"/>`
  return `<svg class="sparkline" aria-hidden="true" viewBox="0 0 ${size.width} ${size.height}"><path d="${path}"/>${dot}</svg>`
}
