/** The record of what engines cost, as text: one JSON object a line. */
import { type Reservation, type SpendLine, spendLineSchema } from '../../schemas/spend-line.ts'

/** Counts from one. */
export interface SpendFault {
  line: number
}

export interface SpendRead {
  lines: SpendLine[]
  faults: SpendFault[]
}

/** Reads the record. Never throws: a line that is none is a fault, and the others stand. */
export function parseSpend(text: string): SpendRead {
  const read: SpendRead = { lines: [], faults: [] }
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (parsed) read.lines.push(parsed)
    else read.faults.push({ line: at + 1 })
  }
  return read
}

/** Null for what is no line of the record. */
export function parseLine(line: string): SpendLine | null {
  try {
    return spendLineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

export function renderLine(line: SpendLine): string {
  return `${JSON.stringify(line)}\n`
}

/** What was spent in a currency, in billionths of it. */
export interface Spent {
  all: number
  /** By the commands that ran. */
  runs: Map<string, number>
  /** By `YYYY-MM-DD` on which they were reserved. */
  days: Map<string, number>
}

/** Sums up the calls in `currency`: settled ones as they were settled, all others whole. */
export function sumSpend(lines: readonly SpendLine[], currency: string): Spent {
  const settled = new Map<string, number>()
  for (const line of lines) if (line.kind === 'settled') settled.set(line.id, line.nanos)
  const spent: Spent = { all: 0, runs: new Map(), days: new Map() }
  for (const line of lines) {
    if (line.kind !== 'reserved' || line.currency !== currency) continue
    const nanos = settled.get(line.id) ?? line.nanos
    spent.all += nanos
    spent.runs.set(line.run, (spent.runs.get(line.run) ?? 0) + nanos)
    spent.days.set(line.day, (spent.days.get(line.day) ?? 0) + nanos)
  }
  return spent
}

/** The most that may be spent, in billionths. */
export interface SpendLimits {
  run: number
  /** Null where the month alone counts. */
  day: number | null
  month: number
}

/** Which limit a call could pass; null where it passes none. */
export function passedLimit(
  { run, day, nanos }: Pick<Reservation, 'run' | 'day' | 'nanos'>,
  { all, runs, days }: Spent,
  limits: SpendLimits,
): keyof SpendLimits | null {
  if ((runs.get(run) ?? 0) + nanos > limits.run) return 'run'
  if (limits.day !== null && (days.get(day) ?? 0) + nanos > limits.day) return 'day'
  return all + nanos > limits.month ? 'month' : null
}
