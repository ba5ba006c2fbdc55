/** Which period a report is of, and the instant of which it tells. */

import { UserError } from '../user-error.ts'
import type { PeriodKind } from './ops-report.ts'
import { lastEnded, type Period, parseInstant, parsePeriod, periodAt, requireZone } from './period.ts'

/** What its reader asks for. At most one of `period` and `asOf`. */
export interface ReportQuestion {
  /** Such as `2026-W47`: as of its end, or of now while it still runs. */
  period?: string | undefined
  /** A date or an instant: the last period of `kind` that had ended by then. */
  asOf?: string | undefined
  /** `week` unless it says otherwise. */
  kind?: PeriodKind | undefined
  /** Of IANA; `UTC` unless it says otherwise. */
  zone?: string | undefined
  /** Milliseconds since 1970. Without `period` and `asOf`, the period in which it lies. */
  now: number
}

export interface ChosenPeriod {
  zone: string
  period: Period
  /** Its end, or now while it still runs. */
  asOf: number
  /** The last moment that counts. */
  last: number
}

/** Throws `UserError` for a zone, a period or an instant that is none, and for a time that has not come. */
export function choosePeriod({
  period,
  asOf,
  kind = 'week',
  zone = 'UTC',
  now,
}: ReportQuestion): ChosenPeriod {
  requireZone(zone)
  if (period !== undefined && asOf !== undefined)
    throw new UserError(
      'A report is of a period, or as of an instant.',
      'Give one of `--period` and `--as-of`.',
    )
  const chosen = periodOf()
  if (chosen.begin > now) throw notYet(chosen.name)
  if (chosen.end > now) return { zone, period: chosen, asOf: now, last: now }
  // What happened in the very moment in which the next period begins is of that one.
  return { zone, period: chosen, asOf: chosen.end, last: chosen.end - 1 }

  function periodOf(): Period {
    if (period !== undefined) return parsePeriod(period, zone)
    if (asOf === undefined) return periodAt(kind, now, zone)
    const instant = parseInstant(asOf, zone)
    if (instant > now) throw notYet(asOf)
    return lastEnded(kind, instant, zone)
  }
}

function notYet(name: string): UserError {
  return new UserError(`\`${name}\` has not come yet.`, 'Name a time that has.')
}
