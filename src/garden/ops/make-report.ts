/** Makes the ops report of what was read. */
import type { ChosenPeriod } from './choose-period.ts'
import { findTasks } from './find-tasks.ts'
import { isQuiet } from './is-quiet.ts'
import type { OpsReport } from './ops-report.ts'
import { rankTasks } from './rank-tasks.ts'
import type { ReportScope } from './report-scope.ts'
import { automationSection } from './sections/automation.ts'
import { distributionSection } from './sections/distribution.ts'
import { growthSection } from './sections/growth.ts'
import { linksSection } from './sections/links.ts'
import { nextSection } from './sections/next.ts'
import { siteSection } from './sections/site.ts'
import { currencyOf, spendSection } from './sections/spend.ts'
import { suggestionsSection } from './sections/suggestions.ts'
import { writingSection } from './sections/writing.ts'

export function makeReport({ zone, period, asOf }: ChosenPeriod, scope: ReportScope): OpsReport {
  const sections = [
    growthSection(scope),
    linksSection(scope),
    suggestionsSection(scope),
    writingSection(scope),
    distributionSection(scope),
    spendSection(scope),
    siteSection(scope),
    automationSection(scope),
    nextSection(scope),
  ]
  const open = findTasks(scope)
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
    currency: currencyOf(scope),
    sections,
    tasks: rankTasks(open),
    isQuiet: isQuiet(sections, open),
  }
}
