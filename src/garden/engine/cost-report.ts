/** What the record says that engines cost: by month, day, command, use and model, and what is left of the budget. */
import type { Reservation, SpendLine } from '../../schemas/spend-line.ts'
import type { SpendLimits } from './spend.ts'

/** Calls, and what they cost in billionths of the currency. */
export interface CostRow {
  name: string
  calls: number
  nanos: number
}

export interface CurrencyCosts {
  currency: string
  calls: number
  nanos: number
  months: CostRow[]
  days: CostRow[]
  commands: CostRow[]
  /** What the calls were for. */
  uses: CostRow[]
  models: CostRow[]
  /** Reserved and never settled: calls whose end nobody saw, which count whole. */
  open: Pick<Reservation, 'id' | 'day' | 'purpose' | 'model' | 'nanos'>[]
}

export interface CostReport {
  currencies: CurrencyCosts[]
  /** What may still be spent, in billionths; null without an engine. */
  left: LeftOfBudget | null
}

export interface LeftOfBudget extends SpendLimits {
  currency: string
}

/** `limits` are those of the settings; null where they name no engine. */
export function reportCosts(
  lines: readonly SpendLine[],
  today: string,
  limits: LeftOfBudget | null,
): CostReport {
  const settled = new Map<string, number>()
  for (const line of lines) if (line.kind === 'settled') settled.set(line.id, line.nanos)
  const reserved = lines.filter((line) => line.kind === 'reserved')
  const currencies = [...new Set(reserved.map(({ currency }) => currency))].sort().map((currency) =>
    costsIn(
      currency,
      reserved.filter((line) => line.currency === currency),
      settled,
    ),
  )
  return { currencies, left: limits && leftOf(limits, today, currencies) }
}

function costsIn(
  currency: string,
  reserved: readonly Reservation[],
  settled: ReadonlyMap<string, number>,
): CurrencyCosts {
  const by = (nameOf: (line: Reservation) => string): CostRow[] => {
    const rows = new Map<string, CostRow>()
    for (const line of reserved) {
      const name = nameOf(line)
      const row = rows.get(name) ?? { name, calls: 0, nanos: 0 }
      rows.set(name, { name, calls: row.calls + 1, nanos: row.nanos + (settled.get(line.id) ?? line.nanos) })
    }
    return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  const months = by(({ day }) => day.slice(0, 7))
  return {
    currency,
    calls: reserved.length,
    nanos: months.reduce((sum, { nanos }) => sum + nanos, 0),
    months,
    days: by(({ day }) => day),
    // A line of an older version does not say which.
    commands: by(({ command }) => command ?? 'unknown'),
    uses: by(({ purpose }) => purpose),
    models: by(({ model }) => model),
    open: reserved
      .filter(({ id }) => !settled.has(id))
      .map(({ id, day, purpose, model, nanos }) => ({ id, day, purpose, model, nanos })),
  }
}

function leftOf(limits: LeftOfBudget, today: string, currencies: readonly CurrencyCosts[]): LeftOfBudget {
  const own = currencies.find(({ currency }) => currency === limits.currency)
  const spent = (rows: readonly CostRow[] = [], name: string) =>
    rows.find((row) => row.name === name)?.nanos ?? 0
  const month = Math.max(0, limits.month - spent(own?.months, today.slice(0, 7)))
  const day = limits.day === null ? null : Math.max(0, limits.day - spent(own?.days, today))
  // A run can spend no more than the day and the month have left.
  const run = Math.min(limits.run, month, day ?? Number.POSITIVE_INFINITY)
  return { currency: limits.currency, run, day: day === null ? null : Math.min(day, month), month }
}
