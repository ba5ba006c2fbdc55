/** The ops report for a terminal of eighty columns, readable without colours. The first line says all. */
import stringWidth from 'string-width'
import { cutText } from '../posts/cut-text.ts'
import { visibleText } from '../report/visible-text.ts'
import { wrapSpans } from '../report/wrap-spans.ts'
import type { Chart, Item, Listing, Section } from './ops-report.ts'
import { formatValue, noFigures } from './render/format-value.ts'
import { headlineOf, sayHiddenTasks } from './render/headline.ts'
import { periodLabel } from './render/period-label.ts'
import { renderSparkline } from './render/render-sparkline.ts'
import { type ReportPlace, shortCommit } from './render/report-place.ts'
import { sectionTitles } from './render/section-titles.ts'
import { isEmptySection, otherCharts, type ShownFigure, shownFigures } from './render/shown-figure.ts'
import type { ShownReport } from './shown-report.ts'

const width = 80
/** Columns of a table: what it is called, its value, its change; then the sparkline. */
const columns = { label: 36, value: 14, change: 13 } as const
const mostOfText = 200

export function renderReportTerminal(report: ShownReport, place: ReportPlace): string {
  const { verdict, more } = headlineOf(report)
  const head = wrapped(`${verdict}${more === null ? '' : ` ${more}`}`, '', '')
  const where = [
    place.title,
    periodLabel(report),
    report.zone,
    ...(report.commit ? [shortCommit(report.commit)] : []),
  ]
  const blocks = [
    [...head, ...wrapped(where.join(' · '), '', '')],
    tasksOf(report),
    ...report.sections.map((section) => sectionOf(section, report)),
    gapsOf(report),
  ]
  return `${blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`
}

function tasksOf({ tasks, hiddenTasks }: ShownReport): string[] {
  if (tasks.length + hiddenTasks === 0) return []
  const lines = tasks.flatMap((task, at) => [
    ...itemLines(task, `  ${at + 1}. `),
    ...whatDoes(task.command ?? task.url).map((line) => `     ${line}`),
  ])
  const hidden = hiddenTasks === 0 ? [] : [`  ${sayHiddenTasks(hiddenTasks, tasks.length > 0)}`]
  return ['To do', ...lines, ...hidden]
}

/** A command or an address is never broken or cut, so that it can be copied. */
function whatDoes(text: string | null): string[] {
  return text === null ? [] : [visibleText(text)]
}

function sectionOf(section: Section, { currency }: ShownReport): string[] {
  if (isEmptySection(section)) return []
  return [
    sectionTitles[section.id],
    ...(section.gap === null ? [] : wrapped(section.gap, '  ', '  ')),
    ...shownFigures(section, currency).map(figureLine),
    ...otherCharts(section).flatMap((chart) => chartLines(chart, currency)),
    ...section.lists.flatMap(listLines),
  ]
}

/** Sections without a figure are told of in a line each, at the end. */
function gapsOf({ sections }: ShownReport): string[] {
  return sections
    .filter(isEmptySection)
    .flatMap(({ id, gap }) => wrapped(`${sectionTitles[id]}: ${gap ?? noFigures}`, '', '  '))
}

function figureLine({ label, value, change, chart }: ShownFigure): string {
  const series = chart?.series[0]
  const spark = chart && series ? renderSparkline(series.values, chart.form) : ''
  return row(label, value, change, spark)
}

function row(label: string, value: string, change: string, spark: string): string {
  const name = cutText(visibleText(label), columns.label - 1, stringWidth)
  const blank = ' '.repeat(Math.max(0, columns.label - stringWidth(name)))
  return `  ${name}${blank}${value.padStart(columns.value)}${change.padStart(columns.change)}  ${spark}`
}

function chartLines({ title, form, unit, series }: Chart, currency: string | null): string[] {
  const line = (name: string, values: readonly (number | null)[]) =>
    row(name, formatValue(values.at(-1) ?? null, unit, currency), '', renderSparkline(values, form))
  const [first] = series
  if (first && series.length === 1) return [line(title, first.values)]
  return [`  ${visibleText(title)}`, ...series.map(({ name, values }) => line(`  ${name}`, values))]
}

function listLines({ title, items, total }: Listing): string[] {
  if (total === 0) return []
  const rest = total - items.length
  return [
    ...wrapped(`${title}: ${total}`, '  ', '  '),
    ...items.flatMap((item) => [
      ...itemLines(item, '    - '),
      ...whatDoes(item.url).map((line) => `      ${line}`),
    ]),
    ...(rest > 0 && items.length > 0 ? [`    and ${rest} more`] : []),
  ]
}

function itemLines({ text, detail }: Item, sign: string): string[] {
  const what = detail === null ? text : `${text}, ${detail}`
  return wrapped(cutText(visibleText(what), mostOfText, stringWidth), sign, ' '.repeat(sign.length))
}

function wrapped(text: string, first: string, others: string): string[] {
  const lines = wrapSpans([{ text: visibleText(text) }], width - first.length)
  return lines.map((line, at) => `${at === 0 ? first : others}${line}`)
}
