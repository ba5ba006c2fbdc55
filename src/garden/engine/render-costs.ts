/** The costs of engines as text for a terminal. */
import { visibleText } from '../report/visible-text.ts'
import type { CostReport, CostRow, CurrencyCosts } from './cost-report.ts'
import { renderMoney } from './price.ts'

/** The days that are shown: older ones are in their months. */
const mostDays = 14

export function renderCosts({ currencies, left }: CostReport, warnings: readonly string[]): string {
  const blocks = currencies.map(renderCurrency)
  if (currencies.length === 0) blocks.push('No call was ever made.\n')
  if (left) {
    const money = (nanos: number) => renderMoney(nanos, left.currency)
    const day = left.day === null ? '' : `${money(left.day)} today, `
    blocks.push(`Left: ${money(left.run)} for a run, ${day}${money(left.month)} this month.\n`)
  }
  if (warnings.length > 0) blocks.push(warnings.map((warning) => `${visibleText(warning)}\n`).join(''))
  return blocks.join('\n')
}

function renderCurrency(costs: CurrencyCosts): string {
  const { currency, calls, nanos, months, days, commands, uses, models, open } = costs
  const money = (amount: number) => renderMoney(amount, currency)
  const block = (title: string, rows: readonly CostRow[]) => {
    const width = Math.max(...rows.map(({ name }) => visibleText(name).length))
    const lines = rows.map(
      (row) => `  ${visibleText(row.name).padEnd(width)}  ${money(row.nanos)} in ${countCalls(row.calls)}`,
    )
    return `${title}\n${lines.join('\n')}\n`
  }
  const parts = [
    `${money(nanos)} in ${countCalls(calls)}\n`,
    block('By month', months),
    block('By day', days.slice(-mostDays)),
    block('By command', commands),
    block('By use', uses),
    block('By model', models),
  ]
  if (open.length > 0) {
    const lines = open.map(({ day, purpose, model, nanos: amount }) =>
      visibleText(`  ${day} ${purpose} ${model} ${money(amount)}`),
    )
    parts.push(`Reserved and never settled, counted whole\n${lines.join('\n')}\n`)
  }
  return parts.join('\n')
}

function countCalls(calls: number): string {
  return calls === 1 ? '1 call' : `${calls} calls`
}
