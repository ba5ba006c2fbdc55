/** What a run that sends reports says in its log. It names periods and issues alone, so that all may read it. */
import type { Sending, SentReport } from './sent-report.ts'

export function renderSending({ reports, skipped, missing }: Sending): string {
  const lines = reports.map((report) => `${report.period} by ${ways[report.way]}: ${whatOf(report)}`)
  const lacks = missing.map(
    ({ way, needs }) => `Nothing is sent by ${ways[way]}: ${needs.join(' and ')} not set.`,
  )
  const old = skipped === 0 ? [] : [`${skipped} older periods get no report.`]
  const none = reports.length + missing.length === 0 ? ['No report is due.'] : []
  return `${[...lines, ...none, ...old, ...lacks].join('\n')}\n`
}

const ways = { issue: 'issue', mail: 'e-mail' } as const

function whatOf({ isQuiet, did, state, because, reason, url }: SentReport): string {
  const why = reason === null ? '' : `: ${reason}`
  const place = url === null ? '' : `, ${url}`
  if (state === 'unknown') return `perhaps sent${why}; it is looked for later and never sent again blindly`
  if (did === null) return `${because === null ? state : (reasons[because] ?? because)}${place}${why}`
  if (state !== 'done') return `not sent${why}`
  if (isQuiet && url === null) return 'nothing to say, so nothing was sent'
  return `${done[did]}${place}`
}

const done = { send: 'sent', update: 'brought up to date', find: 'found, it was sent before' } as const

const reasons: Partial<Record<NonNullable<SentReport['because']>, string>> = {
  done: 'sent before, and says the same',
  kept: 'sent before, and cannot be changed',
  damaged: 'its lines in the ledger contradict each other',
  claimed: 'another run is at it',
  failed: 'not sent, and not tried again',
  later: 'tried again later',
  changed: 'not sent, since the settings here are not those at origin: push them first',
  'not-in-records': 'not sent, since the settings are not in the default branch at origin: push them first',
  'cut-short': 'not sent, since the clone has too little history: fetch all of it',
  'channel-waits': 'tried again later, as the server asked',
  'channel-stopped': 'not tried, since the server took nothing more of this run',
}
