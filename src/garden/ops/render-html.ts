/** The ops report as one page that needs nothing else: no script, no request, for any screen and for paper. */
import { chartTable } from '../charts/chart-table.ts'
import { drawChart } from '../charts/draw-chart.ts'
import { drawSparkline } from '../charts/draw-sparkline.ts'
import { encodeHtml } from '../charts/encode-html.ts'
import { isWebAddress } from '../is-web-address.ts'
import { visibleText } from '../report/visible-text.ts'
import type { Chart, Item, Listing, Section } from './ops-report.ts'
import { formatValue, noFigures } from './render/format-value.ts'
import { headlineOf, sayHiddenTasks } from './render/headline.ts'
import { periodLabel } from './render/period-label.ts'
import { commitHref, itemHref, type ReportPlace, shortCommit, sourceLink } from './render/report-place.ts'
import { sectionTitles } from './render/section-titles.ts'
import { isEmptySection, otherCharts, type ShownFigure, shownFigures } from './render/shown-figure.ts'
import { reportStyles } from './report-styles.ts'
import type { ShownReport } from './shown-report.ts'

/** Nothing may be loaded or run, whatever a note is called. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** `faces`: rules of `@font-face` with their typefaces in them. */
export function renderReportHtml(report: ShownReport, place: ReportPlace, faces = ''): string {
  const view: View = { report, place }
  const { verdict, more } = headlineOf(report)
  const title = `${visibleText(place.title)}: ${report.period}`
  const told = report.sections.filter((section) => !isEmptySection(section))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${encodeHtml(title)}</title>
<style>${reportStyles(faces)}</style>
</head>
<body>
<header>
<p class="eyebrow">${text(place.title)}</p>
<h1>${encodeHtml(verdict)}</h1>
${more === null ? '' : `<p class="lead">${text(more)}</p>\n`}${whereOf(view)}
</header>
<main>
${[tasksOf(view), ...told.map((section) => sectionOf(section, view)), gapsOf(report)].filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function whereOf({ report, place }: View): string {
  const { commit, zone } = report
  const at =
    commit === null ? '' : `, ${linked(`<code>${shortCommit(commit)}</code>`, commitHref(commit, place))}`
  return `<p class="where">${text(periodLabel(report))} (${text(zone)})${at}</p>`
}

function tasksOf(view: View): string {
  const { tasks, hiddenTasks } = view.report
  if (tasks.length + hiddenTasks === 0) return ''
  const items = tasks.map((task) => {
    const command = task.command === null ? '' : `<br><code>${text(task.command)}</code>`
    return `<li><div>${itemText(task, view)}${command}</div></li>`
  })
  const hidden =
    hiddenTasks === 0 ? '' : `<p class="more">${sayHiddenTasks(hiddenTasks, tasks.length > 0)}</p>`
  const list = items.length === 0 ? '' : `<ol class="tasks">${items.join('')}</ol>`
  return `<section><h2>To do</h2>${list}${hidden}</section>`
}

function sectionOf(section: Section, view: View): string {
  const { currency } = view.report
  const figures = shownFigures(section, currency)
  const charts = otherCharts(section).map((chart) => chartOf(chart, currency))
  const parts = [
    section.gap === null ? '' : `<p class="gap">${text(section.gap)}</p>`,
    figures.length === 0 ? '' : figureTable(figures, view),
    charts.length === 0 ? '' : `<div class="charts">${charts.join('')}</div>`,
    ...section.lists.map((list) => listOf(list, view)),
  ]
  return `<section id="${section.id}"><h2>${sectionTitles[section.id]}</h2>${parts.join('')}</section>`
}

function figureTable(figures: readonly ShownFigure[], view: View): string {
  const rows = figures.map(({ label, value, change, trend, chart, sources }) => {
    const from = sources.map((source) => {
      const { label: name, href, isCommand } = sourceLink(source, view.report, view.place)
      return isCommand ? `<code>${text(name)}</code>` : linked(text(name), href)
    })
    const mark = trend === null ? '' : ` ${trend}`
    const spark = drawSparkline(chart?.series[0]?.values ?? [])
    return `<tr><th scope="row">${text(label)}</th><td class="value">${text(value)}</td><td class="change${mark}">${text(change)}</td><td class="spark">${spark}</td><td class="from">${from.join(' ')}</td></tr>`
  })
  const head =
    '<tr><td></td><th scope="col">Now</th><th scope="col">Change</th><td></td><th scope="col" class="from">From</th></tr>'
  return `<table class="figures"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`
}

function chartOf({ title, form, unit, periods, series }: Chart, currency: string | null): string {
  const data = {
    title,
    form,
    labels: periods,
    series,
    format: (value: number) => formatValue(value, unit, currency),
  }
  const keys = series.map(
    ({ name }, at) => `<li class="key plot-${(at % 4) + 1}"><span>${text(name)}</span></li>`,
  )
  const legend = series.length < 2 ? '' : `<ul class="keys">${keys.join('')}</ul>`
  return `<figure><h3>${text(title)}</h3>${legend}${drawChart(data)}<details><summary>The numbers</summary>${chartTable(data, 'Period')}</details></figure>`
}

function listOf({ title, items, total }: Listing, view: View): string {
  if (total === 0) return ''
  const rest = total - items.length
  const list =
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${itemText(item, view)}</li>`).join('')}</ul>`
  const more = rest > 0 && items.length > 0 ? `<p class="more">and ${rest} more</p>` : ''
  return `<div class="list"><h3>${text(title)}: ${total}</h3>${list}${more}</div>`
}

function gapsOf({ sections }: ShownReport): string {
  const empty = sections.filter(isEmptySection)
  if (empty.length === 0) return ''
  const rows = empty.map(({ id, gap }) => `<dt>${sectionTitles[id]}</dt><dd>${text(gap ?? noFigures)}</dd>`)
  return `<section><h2>Nothing to tell</h2><dl class="gaps">${rows.join('')}</dl></section>`
}

function itemText(item: Item, { report, place }: View): string {
  const link = linked(text(item.text) || '(no name)', itemHref(item, report, place))
  return item.detail === null ? link : `${link}<span class="detail">, ${text(item.detail)}</span>`
}

function linked(html: string, href: string | null): string {
  return href !== null && isWebAddress(href) ? `<a href="${encodeHtml(href)}">${html}</a>` : html
}

function text(words: string): string {
  return encodeHtml(visibleText(words))
}

interface View {
  report: ShownReport
  place: ReportPlace
}
