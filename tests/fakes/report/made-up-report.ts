/** A report of a period that says nothing but its name. */
import type { OpsReport } from '../../../src/garden/ops/ops-report.ts'
import type { Period } from '../../../src/garden/ops/period.ts'

export function madeUpReport({ kind, name, begin, end }: Period, isQuiet = false): OpsReport {
  const instant = (time: number) => new Date(time).toISOString()
  return {
    version: 1,
    kind,
    period: name,
    zone: 'Europe/Berlin',
    begin: instant(begin),
    end: instant(end),
    asOf: instant(end),
    commit: null,
    before: null,
    currency: null,
    sections: [],
    tasks: [],
    isQuiet,
  }
}
