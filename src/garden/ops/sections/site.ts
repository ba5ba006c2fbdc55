/** What the published site weighs, how long it takes to build, and what Lighthouse says of it. */
import type { LighthouseSeen, Observation, SiteSeen } from '../../../schemas/observation.ts'
import { periodChart } from '../chart-of.ts'
import type { FigureId } from '../figures.ts'
import { listItems } from '../list-items.ts'
import type { Chart, Figure, Item, Section, Source } from '../ops-report.ts'
import type { ReportScope } from '../report-scope.ts'

export function siteSection(scope: ReportScope): Section {
  const { observations, last, period } = scope
  const ids = counts.flatMap(([id, count]) => (count(observations) === null ? [] : [[id, count] as const]))
  if (ids.length === 0) return { id: 'site', figures: [], charts: [], lists: [], gap }
  return {
    id: 'site',
    figures: ids.map(([id, count]): Figure => {
      const value = count(seenBy(observations, last))
      return { id, value, before: count(seenBy(observations, period.begin - 1)), sources: observed }
    }),
    charts: ids.map(([id, count]) => chart(scope, id, count)),
    lists: [listItems('heaviest', 'Heaviest pages', heavyItems(observations))],
    gap: null,
  }
}

type Count = (observations: readonly Observation[]) => number | null

const gap = 'Nothing was recorded of the site: `one observe` does it, where one was built.'
const observed: Source[] = [{ kind: 'ledger', file: 'observed' }]

/** The worst page is what a visitor may meet. */
const counts: readonly (readonly [FigureId, Count])[] = [
  ['sitePages', (seen) => lastSite(seen)?.pages ?? null],
  ['siteBytes', (seen) => sumOf(lastSite(seen))],
  ['sitePageBytes', (seen) => lastSite(seen)?.heaviest[0]?.bytes ?? null],
  ['buildTime', lastBuild],
  ['performance', (seen) => worst(seen, ({ performance }) => performance, Math.min)],
  ['accessibility', (seen) => worst(seen, ({ accessibility }) => accessibility, Math.min)],
  ['contentfulPaint', (seen) => worst(seen, ({ lcp }) => lcp, Math.max)],
]

function seenBy(observations: readonly Observation[], instant: number): Observation[] {
  return observations.filter(({ at }) => Date.parse(at) <= instant)
}

function latest<Seen extends Observation>(all: readonly Seen[]): Seen | null {
  return all.reduce<Seen | null>(
    (last, one) => (last && Date.parse(last.at) > Date.parse(one.at) ? last : one),
    null,
  )
}

function lastSite(seen: readonly Observation[]): SiteSeen | null {
  return latest(seen.filter((one) => one.kind === 'site'))
}

function sumOf(site: SiteSeen | null): number | null {
  return site && Object.values(site.bytes).reduce((sum, bytes) => sum + bytes, 0)
}

function lastBuild(seen: readonly Observation[]): number | null {
  const built = latest(seen.filter((one) => one.kind === 'run' && one.buildSeconds !== null))
  return built?.kind === 'run' && built.buildSeconds !== null ? Math.round(built.buildSeconds * 1000) : null
}

/** Of what was last said of each page. */
function worst(
  seen: readonly Observation[],
  of: (page: LighthouseSeen) => number | null,
  pick: (...values: number[]) => number,
): number | null {
  const pages = Map.groupBy(
    seen.filter((one) => one.kind === 'lighthouse'),
    ({ address }) => address,
  )
  const values = [...pages.values()].flatMap((all) => {
    const page = latest(all)
    return (page && of(page)) ?? []
  })
  return values.length === 0 ? null : pick(...values)
}

function chart({ past, observations, last }: ReportScope, id: FigureId, count: Count): Chart {
  return periodChart(past, id, ({ period }) => count(seenBy(observations, Math.min(last, period.end - 1))))
}

function heavyItems(seen: readonly Observation[]): Item[] {
  return (lastSite(seen)?.heaviest ?? []).map(({ address, bytes }) => {
    return { text: address, note: null, url: null, detail: `${Math.ceil(bytes / 1000)} kB`, isPublic: true }
  })
}
