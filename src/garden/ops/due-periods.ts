/** Which periods want a report now: those that have ended and that the ledger does not settle. */
import type { PeriodKind } from './ops-report.ts'
import { lastEnded, nextPeriod, type Period, parsePeriod, periodsUpTo } from './period.ts'

export interface DuePeriods {
  /** The oldest first. */
  due: Period[]
  /** How many have ended without a report so long ago that they get none. */
  skipped: number
}

/** Older ones are left alone. */
export const mostDue = 8

/**
 * `known`: the periods of `kind` that the ledger tells of, and whether that is settled. Without any the first
 * report is of the last period that has ended: history before it gets none.
 */
export function duePeriods(
  kind: PeriodKind,
  known: ReadonlyMap<string, boolean>,
  now: number,
  zone: string,
): DuePeriods {
  const last = lastEnded(kind, now, zone)
  const told = [...known.keys()].map((name) => parsePeriod(name, zone)).sort((a, b) => a.begin - b.begin)
  const first = Math.min(last.begin, told[0]?.begin ?? last.begin)
  const recent = periodsUpTo(last, mostDue, zone)
  const due = recent.filter(({ name, begin }) => begin >= first && known.get(name) !== true)
  return { due, skipped: countBetween(told.at(-1), recent[0] ?? last, zone) }
}

/** How many there are after `from` and before `to`. */
function countBetween(from: Period | undefined, to: Period, zone: string): number {
  let count = 0
  let next = from && nextPeriod(from, zone)
  while (next && next.begin < to.begin) {
    count += 1
    next = nextPeriod(next, zone)
  }
  return count
}
