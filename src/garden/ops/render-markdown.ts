/** The ops report in GitHub's Markdown: for an issue, the summary of a job, and a file of the owner. */
import { quoteText } from '../proposals/quote-text.ts'
import type { Chart, Item, Listing, Section, Task } from './ops-report.ts'
import { formatValue, noFigures } from './render/format-value.ts'
import { headlineOf, sayHiddenTasks } from './render/headline.ts'
import { markdownLink, markdownText } from './render/markdown-text.ts'
import { periodLabel } from './render/period-label.ts'
import { renderSparkline } from './render/render-sparkline.ts'
import { commitHref, itemHref, type ReportPlace, shortCommit, sourceLink } from './render/report-place.ts'
import { sectionTitles } from './render/section-titles.ts'
import {
  isEmptySection,
  isQuietSection,
  otherCharts,
  type ShownFigure,
  shownFigures,
} from './render/shown-figure.ts'
import type { ShownReport } from './shown-report.ts'

/** GitHub takes 65,536; the rest is for what the issue holds besides. */
const mostCharacters = 60_000

/** How much is told of: the first of these that is short enough. */
const measures = [
  { text: 200, items: 10, sources: 3 },
  { text: 120, items: 5, sources: 1 },
  { text: 60, items: 2, sources: 0 },
  { text: 60, items: 0, sources: 0 },
] as const
type Measure = (typeof measures)[number]

/** At most 60,000 characters. */
export function renderReportMarkdown(report: ShownReport, place: ReportPlace): string {
  let text = ''
  for (const measure of measures) {
    text = renderWith(measure, report, place)
    if (text.length <= mostCharacters) break
  }
  return text
}

function renderWith(measure: Measure, report: ShownReport, place: ReportPlace): string {
  const view: View = { report, place, measure }
  const { verdict, more } = headlineOf(report)
  const head = `## ${verdict}`
  const lead =
    report.tasks.length + report.hiddenTasks === 0 && more !== null ? [markdownText(more, 200)] : []
  const told = report.sections.filter((section) => !isEmptySection(section))
  const loud = told.filter((section) => !isQuietSection(section, report.currency))
  const quiet = told.filter((section) => isQuietSection(section, report.currency))
  const blocks = [
    head,
    whereOf(view),
    ...lead,
    tasksOf(view),
    ...loud.map((section) => `### ${sectionTitles[section.id]}\n\n${bodyOf(section, view)}`),
    ...quiet.map((section) => folded(`${sectionTitles[section.id]}: no change`, bodyOf(section, view))),
    gapsOf(report),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Sections that hold nothing, folded into one. */
function gapsOf({ sections }: ShownReport): string {
  const empty = sections.filter(isEmptySection)
  if (empty.length === 0) return ''
  const names = empty.map(({ id }) => sectionTitles[id])
  const lines = empty.map(
    ({ id, gap }) => `- **${sectionTitles[id]}**: ${gap === null ? noFigures : markdownText(gap, 200)}`,
  )
  return folded(`Nothing to tell of: ${names.join(', ')}`, lines.join('\n'))
}

function folded(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

function whereOf({ report, place }: View): string {
  const { commit, zone } = report
  const at =
    commit === null
      ? ''
      : `, at commit ${markdownLink(`<code>${shortCommit(commit)}</code>`, commitHref(commit, place), place.repository)}`
  return `**${markdownText(place.title, 200)}**: ${markdownText(periodLabel(report), 100)} (${markdownText(zone, 60)})${at}.`
}

function tasksOf(view: View): string {
  const { tasks, hiddenTasks } = view.report
  const lines = tasks.map((task) => `- [ ] ${itemText(task, view)}${whatDoes(task, view)}`)
  const hidden = hiddenTasks === 0 ? [] : [`- ${sayHiddenTasks(hiddenTasks, tasks.length > 0)}`]
  return [...lines, ...hidden].join('\n')
}

function whatDoes({ command }: Task, { measure }: View): string {
  return command === null ? '' : `: ${quoteText(command, measure.text)}`
}

function bodyOf(section: Section, view: View): string {
  const { currency } = view.report
  const figures = shownFigures(section, currency)
  const blocks = [
    section.gap === null ? '' : markdownText(section.gap, 200),
    figures.length === 0 ? '' : figureTable(figures, view),
    ...otherCharts(section).map((chart) => chartTable(chart, currency)),
    ...section.lists.map((list) => listOf(list, view)),
  ].filter((block) => block !== '')
  return blocks.join('\n\n')
}

function figureTable(figures: readonly ShownFigure[], view: View): string {
  const hasSources = view.measure.sources > 0
  const rows = figures.map(({ label, value, change, chart, sources }) => {
    const [series] = chart?.series ?? []
    const spark = chart && series ? renderSparkline(series.values, chart.form) : ''
    const from = sources.slice(0, view.measure.sources).map((source) => {
      const link = sourceLink(source, view.report, view.place)
      const text = quoteText(link.label, 60)
      return markdownLink(text, link.href, view.place.repository)
    })
    return tableRow([label, value, change, spark, ...(hasSources ? [from.join(' ')] : [])])
  })
  const head = ['', 'Now', 'Change', 'Lately', ...(hasSources ? ['From'] : [])]
  return [
    tableRow(head),
    tableRow(head.map((_, at) => (at === 1 || at === 2 ? '--:' : '---'))),
    ...rows,
  ].join('\n')
}

function chartTable({ title, form, unit, series, periods }: Chart, currency: string | null): string {
  const rows = series.map(({ name, values }) =>
    tableRow([
      markdownText(name, 60),
      formatValue(values.at(-1) ?? null, unit, currency),
      renderSparkline(values, form),
    ]),
  )
  const since = periods[0] === undefined ? '' : `since ${markdownText(periods[0], 20)}`
  return [tableRow([markdownText(title, 80), 'Now', since]), tableRow(['---', '--:', '---']), ...rows].join(
    '\n',
  )
}

function listOf({ title, items, total }: Listing, view: View): string {
  if (total === 0) return ''
  const shown = items.slice(0, view.measure.items)
  const rest = total - shown.length
  const lines = [
    ...shown.map((item) => `- ${itemText(item, view)}`),
    ...(rest > 0 && shown.length > 0 ? [`- and ${rest} more`] : []),
  ]
  return `**${markdownText(title, 100)}: ${total}**\n\n${lines.join('\n')}`.trimEnd()
}

function itemText(item: Item, { report, place, measure }: View): string {
  const label = markdownText(item.text, measure.text) || noName
  const link = markdownLink(label, itemHref(item, report, place), place.repository)
  return item.detail === null ? link : `${link}, ${markdownText(item.detail, measure.text)}`
}

const noName = '(no name)'

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

interface View {
  report: ShownReport
  place: ReportPlace
  measure: Measure
}
