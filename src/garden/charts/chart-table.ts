/** The numbers of a chart as a table of HTML, for those who do not see it and those who want to know. */
import type { ChartData } from './chart-data.ts'
import { encodeHtml } from './encode-html.ts'

/** `place` is what a label is, such as “Week”. */
export function chartTable({ title, labels, series, format }: ChartData, place: string): string {
  const head = [place, ...series.map(({ name }) => name)].map(
    (text) => `<th scope="col">${encodeHtml(text)}</th>`,
  )
  const rows = labels.map((label, at) => {
    const cells = series.map(({ values }) => {
      const value = values[at] ?? null
      return `<td>${value === null ? '–' : encodeHtml(format(value))}</td>`
    })
    return `<tr><th scope="row">${encodeHtml(label)}</th>${cells.join('')}</tr>`
  })
  return `<table class="plot-table"><caption>${encodeHtml(title)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}
