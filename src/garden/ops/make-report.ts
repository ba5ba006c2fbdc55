/** Makes the ops report of what was read. */
import type { ChosenPeriod } from './choose-period.ts'
import type { OpsReport } from './ops-report.ts'
import type { ReportScope } from './report-scope.ts'
import { growthSection } from './sections/growth.ts'

export function makeReport({ zone, period, asOf }: ChosenPeriod, scope: ReportScope): OpsReport {
  const sections = [growthSection(scope)]
  return {
    version: 1,
    kind: period.kind,
    period: period.name,
    zone,
    begin: new Date(period.begin).toISOString(),
    end: new Date(period.end).toISOString(),
    asOf: new Date(asOf).toISOString(),
    commit: scope.now?.commit ?? null,
    before: scope.before?.commit ?? null,
    currency:
      scope.limits?.currency ?? scope.spend.find((line) => line.kind === 'reserved')?.currency ?? null,
    sections,
    tasks: [],
    isQuiet: false,
  }
}
