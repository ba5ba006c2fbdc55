/**
 * Periods of the calendar of a zone: weeks of ISO 8601 (`2026-W47`), months (`2026-11`), quarters
 * (`2026-Q4`) and years (`2026`). A day begins with its first moment in the zone, so that the week in which clocks change has an
 * hour more or less. All instants are milliseconds since 1970.
 */
import { Temporal } from 'temporal-polyfill'
import { UserError } from '../user-error.ts'
import type { PeriodKind } from './ops-report.ts'

export interface Period {
  kind: PeriodKind
  name: string
  /** Its first moment, and the first one after it. */
  begin: number
  end: number
}

/** Throws `UserError` for a name that is none, and for a period that no calendar has. */
export function parsePeriod(name: string, zone: string): Period {
  const [, year = '', week, quarter, month] = namePattern.exec(name) ?? []
  if (year === '') throw noPeriod(name)
  const first = Temporal.PlainDate.from(`${year}-01-01`)
  if (week !== undefined) return weekOf(name, first.year, Number(week), zone)
  if (quarter !== undefined)
    return periodFrom('quarter', first.with({ month: Number(quarter) * 3 - 2 }), zone)
  return month === undefined
    ? periodFrom('year', first, zone)
    : periodFrom('month', first.with({ month: Number(month) }), zone)
}

/** The period in which `instant` lies. */
export function periodAt(kind: PeriodKind, instant: number, zone: string): Period {
  return periodFrom(kind, firstDay(kind, dateAt(instant, zone)), zone)
}

/** The last one that had ended by `instant`. */
export function lastEnded(kind: PeriodKind, instant: number, zone: string): Period {
  return previousPeriod(periodAt(kind, instant, zone), zone)
}

export function nextPeriod({ kind, end }: Period, zone: string): Period {
  return periodAt(kind, end, zone)
}

export function previousPeriod({ kind, begin }: Period, zone: string): Period {
  return periodAt(kind, begin - 1, zone)
}

/** The last `count` periods, the oldest first and `period` at the end. */
export function periodsUpTo(period: Period, count: number, zone: string): Period[] {
  const periods = [period]
  while (periods.length < count) periods.unshift(previousPeriod(periods[0] ?? period, zone))
  return periods
}

/** The calendar date `YYYY-MM-DD` at `instant`. */
export function dayAt(instant: number, zone: string): string {
  return dateAt(instant, zone).toString()
}

/**
 * What `text` means: a date its first moment in the zone; date and time those of the zone, unless an offset
 * stands behind them. Throws `UserError`.
 */
export function parseInstant(text: string, zone: string): number {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return beginOf(Temporal.PlainDate.from(text), zone)
    if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text))
      return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new UserError(
    `\`${text}\` is no date and no instant.`,
    'Write a date such as `2026-11-24`, or an instant such as `2026-11-24T06:00:00Z`.',
  )
}

/** `zone` as it is. Throws `UserError` where it is no time zone. */
export function requireZone(zone: string): string {
  try {
    // An offset is none: it does not know when clocks change.
    if (!/^[+-]/.test(zone)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) && zone
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new UserError(
    `\`${zone}\` is no time zone.`,
    'Name one as IANA does, such as `Europe/Berlin` or `UTC`.',
  )
}

/** A year, and behind it nothing, a week, a quarter or a month. */
const namePattern = /^((?:19[7-9]|[2-9]\d\d)\d)(?:-W(0[1-9]|[1-4]\d|5[0-3])|-Q([1-4])|-(0[1-9]|1[0-2]))?$/

function weekOf(name: string, year: number, week: number, zone: string): Period {
  // The fourth of January lies in the first week, whatever day it is.
  const first = firstDay('week', Temporal.PlainDate.from({ year, month: 1, day: 4 }))
  const monday = first.add({ weeks: week - 1 })
  if (monday.yearOfWeek === year) return periodFrom('week', monday, zone)
  throw new UserError(`\`${name}\` is no week: ${year} has 52.`, `Its last one is \`${year}-W52\`.`)
}

function periodFrom(kind: PeriodKind, first: Temporal.PlainDate, zone: string): Period {
  const end = first.add(lengths[kind])
  return { kind, name: nameOf(kind, first), begin: beginOf(first, zone), end: beginOf(end, zone) }
}

const lengths = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
} as const satisfies Record<PeriodKind, object>

function firstDay(kind: PeriodKind, date: Temporal.PlainDate): Temporal.PlainDate {
  if (kind === 'week') return date.subtract({ days: date.dayOfWeek - 1 })
  if (kind === 'month') return date.with({ day: 1 })
  return kind === 'quarter'
    ? date.with({ month: quarterOf(date) * 3 - 2, day: 1 })
    : date.with({ month: 1, day: 1 })
}

function nameOf(kind: PeriodKind, first: Temporal.PlainDate): string {
  const pad = (value: number | undefined, width: number) => String(value).padStart(width, '0')
  if (kind === 'week') return `${pad(first.yearOfWeek, 4)}-W${pad(first.weekOfYear, 2)}`
  const year = pad(first.year, 4)
  if (kind === 'year') return year
  return kind === 'quarter' ? `${year}-Q${quarterOf(first)}` : `${year}-${pad(first.month, 2)}`
}

function quarterOf({ month }: Temporal.PlainDate): number {
  return Math.ceil(month / 3)
}

function dateAt(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

function beginOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds
}

function noPeriod(name: string): UserError {
  return new UserError(
    `\`${name}\` is no period.`,
    'Name a week such as `2026-W47`, a month such as `2026-11`, a quarter such as `2026-Q4` or a year such as `2026`.',
  )
}
