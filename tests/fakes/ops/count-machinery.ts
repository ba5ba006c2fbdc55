/** The figures of workflows and of the site a second time: what was seen is walked through in its order, and the last word kept. No workflow has a schedule. */
import type { Observation } from '../../../src/schemas/observation.ts'

export function countMachinery(
  observations: readonly Observation[],
  { begin, end }: { begin: number; end: number },
): Record<string, number | null> {
  let failed = 0
  const counts: Record<string, number | null> = {
    sitePages: null,
    siteBytes: null,
    sitePageBytes: null,
    buildTime: null,
  }
  const off = new Map<string, boolean>()
  const pages = new Map<string, (number | null)[]>()
  for (const one of observations) {
    const at = Date.parse(one.at)
    if (at >= end) continue
    if (one.kind === 'run') {
      if (at >= begin && /^(?:failure|timed_out)$/.test(one.conclusion)) failed += 1
      if (one.buildSeconds !== null) counts['buildTime'] = one.buildSeconds * 1000
    }
    if (one.kind === 'workflow') off.set(one.file, one.state === 'disabled_inactivity')
    if (one.kind === 'site') {
      const { html, css, js, pictures, other } = one.bytes
      counts['sitePages'] = one.pages
      counts['siteBytes'] = html + css + js + pictures + other
      counts['sitePageBytes'] = one.heaviest.length > 0 ? (one.heaviest[0]?.bytes ?? null) : null
    }
    if (one.kind === 'lighthouse') pages.set(one.address, [one.performance, one.accessibility, one.lcp])
  }
  const sorted = (column: number) =>
    [...pages.values()].flatMap((page) => page[column] ?? []).sort((a, b) => a - b)
  return {
    ...counts,
    performance: sorted(0)[0] ?? null,
    accessibility: sorted(1)[0] ?? null,
    contentfulPaint: sorted(2).at(-1) ?? null,
    runsFailed: failed,
    workflowsSilent: 0,
    workflowsOff: [...off.values()].filter(Boolean).length,
  }
}
