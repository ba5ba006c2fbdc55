/** What engines cost, as their record in the commit says. */
import { type CostReport, type CostRow, reportCosts } from '../../engine/cost-report.ts'
import { renderMoney } from '../../engine/price.ts'
import { periodChart } from '../chart-of.ts'
import { listItems } from '../list-items.ts'
import type { Figure, Item, Section, Source } from '../ops-report.ts'
import { dayAt, type Period } from '../period.ts'
import type { ReportScope } from '../report-scope.ts'

export function spendSection(scope: ReportScope): Section {
  const { period, previous, past, settings } = scope
  const currency = currencyOf(scope)
  if (currency === null)
    return {
      id: 'spend',
      figures: [],
      charts: [],
      lists: [],
      gap: 'No engine is set up, and none ever cost anything.',
    }
  const [own, old] = [period, previous].map((one) => costsIn(scope, one, currency))
  const [now, before] = [scope.last, period.begin - 1].map((at) => standing(scope, at, currency))
  const sources: Source[] = [
    ...(scope.now ? [{ kind: 'commit', commit: scope.now.commit } as const] : []),
    { kind: 'command', command: 'one costs' },
  ]
  const figure = (id: Figure['id'], value = 0, was = 0): Figure => ({ id, value, before: was, sources })
  return {
    id: 'spend',
    figures: [
      figure('calls', own?.calls, old?.calls),
      figure('cost', own?.nanos, old?.nanos),
      figure('monthCost', now?.month, before?.month),
      ...(settings.limits ? [figure('budgetLeft', now?.left, before?.left)] : []),
    ],
    charts: [periodChart(past, 'cost', (one) => costsIn(scope, one.period, currency)?.nanos ?? 0)],
    lists: [
      listItems(
        'uses',
        'What for',
        (own?.uses ?? []).map((row) => useItem(row, currency)),
      ),
    ],
    gap: null,
  }
}

/** That of the settings, else the first that anything cost. */
export function currencyOf({ settings, spend }: Pick<ReportScope, 'settings' | 'spend'>): string | null {
  const first = spend.find((line) => line.kind === 'reserved')
  return settings.limits?.currency ?? first?.currency ?? null
}

type Costs = CostReport['currencies'][number]

/** Of the calls on the days of a period, as far as they had come. */
function costsIn({ spend, zone, last }: ReportScope, period: Period, currency: string): Costs | undefined {
  const from = dayAt(period.begin, zone)
  const to = dayAt(Math.min(period.end - 1, last), zone)
  const lines = spend.filter(({ day }) => from <= day && day <= to)
  return reportCosts(lines, to, null).currencies.find((one) => one.currency === currency)
}

/** What the month of an instant had cost, and what it had left. */
function standing({ spend, zone, settings }: ReportScope, instant: number, currency: string) {
  const day = dayAt(instant, zone)
  const lines = spend.filter((line) => line.day <= day)
  const { currencies, left } = reportCosts(lines, day, settings.limits)
  const months = currencies.find((one) => one.currency === currency)?.months ?? []
  return { month: months.find(({ name }) => name === day.slice(0, 7))?.nanos ?? 0, left: left?.month ?? 0 }
}

function useItem({ name, calls, nanos }: CostRow, currency: string): Item {
  const detail = `${calls} ${calls === 1 ? 'call' : 'calls'}, ${renderMoney(nanos, currency)}`
  return { text: name, note: null, url: null, detail, isPublic: true }
}
