/** Charts hold numbers and words, and nothing else, whatever they are given. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartData } from '../../../src/garden/charts/chart-data.ts'
import { chartTable } from '../../../src/garden/charts/chart-table.ts'
import { drawChart } from '../../../src/garden/charts/draw-chart.ts'
import { drawSparkline } from '../../../src/garden/charts/draw-sparkline.ts'

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1000, max: 1_000_000 }),
  fc.double({ noNaN: true, min: 0, max: 1 }),
)
const chart = fc.integer({ min: 0, max: 14 }).chain((length) =>
  fc.record({
    title: fc.string(),
    form: fc.constantFrom('line' as const, 'bars' as const),
    labels: fc.array(fc.string(), { minLength: length, maxLength: length }),
    series: fc.array(
      fc.record({ name: fc.string(), values: fc.array(value, { minLength: length, maxLength: length }) }),
      { maxLength: 5 },
    ),
    format: fc.constant((one: number) => `<${one}>`),
  }),
)

test('a chart is drawn of any numbers, the same each time', () => {
  fc.assert(
    fc.property(chart, (data: ChartData) => {
      const svg = drawChart(data)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style|<script/)
      expect(svg).toBe(drawChart(data))
    }),
    { numRuns: 60 },
  )
})

test('its table holds each number once', () => {
  fc.assert(
    fc.property(chart, (data: ChartData) => {
      const cells = [...chartTable(data, 'Week').matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)
      const numbers = data.labels.flatMap((_, at) => data.series.map(({ values }) => values[at] ?? null))
      expect(cells).toEqual(numbers.map((one) => (one === null ? '–' : `&lt;${one}&gt;`)))
    }),
    { numRuns: 60 },
  )
})

test('a bar is as high as its number', () => {
  const svg = drawChart({
    title: 'Notes',
    form: 'bars',
    labels: ['a', 'b', 'c'],
    series: [{ name: 'Notes', values: [5, 10, 0] }],
    format: String,
  })
  const heights = [...svg.matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)h/g)].map(
    ([, floor, top]) => Number(floor) - Number(top),
  )
  expect(heights).toEqual([91, 182])
})

test('a sparkline takes two numbers', () => {
  expect(drawSparkline([null, 3])).toBe('')
  expect(drawSparkline([1, null, 3])).toMatch(/^<svg class="sparkline" aria-hidden="true"/)
})
