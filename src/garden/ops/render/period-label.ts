/** The days of a period as people write them. */
import type { OpsReport } from '../ops-report.ts'

/** Such as `Week 2026-W47, 16–22 November 2026`, and of which moment it tells where the period still runs. */
export function periodLabel({ kind, period, begin, end, asOf, zone }: OpsReport): string {
  const days = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  })
  const span = days.formatRange(new Date(begin), new Date(Date.parse(end) - 1))
  const still = Date.parse(asOf) < Date.parse(end) ? `, as of ${momentOf(asOf, zone)}` : ''
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${period}, ${span.replaceAll('\u2009', '')}${still}`
}

function momentOf(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  return format.format(new Date(instant))
}
