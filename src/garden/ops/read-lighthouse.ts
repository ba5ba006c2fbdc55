/** Reads a report of Lighthouse: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
import { z } from 'zod'
import type { LighthouseSeen } from '../../schemas/observation.ts'

const scored = z.object({ score: z.number().min(0).max(1).nullable() }).optional()
const audited = z.object({ numericValue: z.number().min(0).optional() }).optional()

const reportSchema = z.object({
  finalDisplayedUrl: z.string().optional(),
  finalUrl: z.string().optional(),
  requestedUrl: z.string().optional(),
  fetchTime: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  categories: z.object({
    performance: scored,
    accessibility: scored,
    'best-practices': scored,
    seo: scored,
  }),
  audits: z.object({
    'largest-contentful-paint': audited,
    'total-blocking-time': audited,
    'cumulative-layout-shift': audited,
  }),
})

/** Null where `text` is no such report. Of the address only the path is kept: where it was served from says nothing. */
export function readLighthouse(text: string): LighthouseSeen | null {
  const { data } = reportSchema.safeParse(parseJson(text))
  const url = URL.parse(data?.finalDisplayedUrl ?? data?.finalUrl ?? data?.requestedUrl ?? '')
  if (!data || url === null || !url.pathname.startsWith('/')) return null
  const { categories, audits, fetchTime } = data
  return {
    kind: 'lighthouse',
    v: 1,
    at: new Date(fetchTime).toISOString(),
    address: url.pathname,
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    bestPractices: percent(categories['best-practices']),
    seo: percent(categories.seo),
    lcp: audits['largest-contentful-paint']?.numericValue ?? null,
    tbt: audits['total-blocking-time']?.numericValue ?? null,
    cls: audits['cumulative-layout-shift']?.numericValue ?? null,
  }
}

function percent(category: z.output<typeof scored>): number | null {
  return category?.score == null ? null : Math.round(category.score * 100)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
