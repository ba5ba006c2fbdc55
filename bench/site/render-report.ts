/** The tables of SITE.md. */
import type { Documents } from './check-documents.ts'
import type { PageKind } from './garden-pages.ts'
import { type Look, weightNames } from './run-lighthouse.ts'

export interface MeasuredPage {
  garden: string
  kind: PageKind
  path: string
  look: Look
}

export function renderScores(pages: readonly MeasuredPage[]): string {
  const heads = ['garden', 'page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP s', 'shift']
  const rows = pages.map(({ garden, kind, look }) => [
    garden,
    kind,
    ...Object.values(look.scores).map(String),
    (look.largestPaint / 1000).toFixed(2),
    look.shift === 0 ? '0' : look.shift.toFixed(4),
  ])
  return table(heads, rows)
}

export function renderWeights(pages: readonly MeasuredPage[]): string {
  const heads = ['kB on the wire', 'page', ...weightNames, 'all']
  const rows = pages.map(({ garden, kind, look }) => {
    const weights = weightNames.map((name) => look.weights[name])
    return [garden, kind, ...[...weights, weights.reduce((sum, one) => sum + one, 0)].map(kilobytes)]
  })
  return table(heads, rows)
}

export function renderDocuments(gardens: readonly (readonly [string, Documents])[]): string {
  const heads = ['garden', 'pages', 'broken rules of HTML', 'feeds', 'broken rules of feeds']
  const rows = gardens.map(([garden, { pages, html, feeds, feedFaults }]) => [
    garden,
    String(pages),
    [...html].map(([rule, times]) => `${times} × ${rule}`).join(', ') || '0',
    String(feeds),
    String(feedFaults.length),
  ])
  return table(heads, rows)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function table(heads: readonly string[], rows: readonly string[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
