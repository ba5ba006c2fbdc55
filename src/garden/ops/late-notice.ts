/** What a report says of itself where it comes late. */

const day = 24 * 60 * 60_000

/** Schedules run once a day, and are often late by hours. */
const usual = 2 * day

/** Markdown; empty where it came in time. `end`: of its period, `at`: when it was about to be sent. */
export function lateNotice(end: number, at: number): string {
  if (!(at - end >= usual)) return ''
  const days = Math.floor((at - end) / day)
  return [
    `> This report comes ${days} days late: nothing ran \`one report --send\` in time.`,
    '> GitHub delays and drops schedules, and switches them off after 60 days without activity in the repository; the tab Actions shows whether `report.yml` is switched off.',
  ].join('\n')
}
