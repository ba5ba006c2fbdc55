/** What a run of distribution says in its log, and in the summary of its job. */
import { visibleText } from '../report/visible-text.ts'
import { wrapText } from '../report/wrap-text.ts'
import { renderPings } from '../websub/render-pings.ts'
import type { Distribution, DistributionRow } from './distribution.ts'

export interface Rendering {
  /** So many posts are only counted: the world may read this. */
  hidden: number
  /** Milliseconds since 1970. */
  now: number
}

/** What was sent longer ago than so many days, and rests, is only counted. */
const listedDays = 30

/** Two lines for each post, and its file where that is to be looked at; then what else is to be known. */
export function renderDistribution(report: Distribution, rendering: Rendering): string {
  const rows = listed(report, rendering).map((row) => {
    const [head, ...others] = linesOf(row, report.isSent)
    return [head, ...others.map((line) => wrapText(`  ${line}`, '    '))].join('\n')
  })
  const remarks = remarksOf(report, rendering).map((line) => wrapText(line))
  return `${[...rows, ...remarks].join('\n')}\n`
}

/** Markdown. */
export function renderDistributionSummary(report: Distribution, rendering: Rendering): string {
  const rows = listed(report, rendering).map(
    (row) => `- \`${linesOf(row, report.isSent).join(': ').replaceAll('`', "'")}\``,
  )
  const list = rows.length === 0 ? [] : [rows.join('\n')]
  return `${[...remarksOf(report, rendering), ...list].join('\n\n')}\n`
}

function listed({ rows }: Distribution, { now }: Rendering): DistributionRow[] {
  return rows.filter(({ does, because, at }) => {
    const isResting = does === 'nothing' && because === 'done' && at !== null
    return !isResting || now - Date.parse(at) < listedDays * 86_400_000
  })
}

function linesOf(row: DistributionRow, isSent: boolean): string[] {
  const { channel, url, id, path, because } = row
  const why = row.reason === null ? '' : `: ${row.reason}`
  const file = because === null || passing.has(because) ? [] : [path]
  return [`${id.slice(0, 12)} ${channel} ${url}`, `${whatOf(row, isSent)}${why}`, ...file].map(visibleText)
}

/** What ends without an edit of the file. */
const passing: ReadonlySet<DistributionRow['because']> = new Set([
  'done',
  'claimed',
  'unknown',
  'later',
  'channel-waits',
  'channel-stopped',
  'limit-of-run',
  'limit-of-day',
  'no-secret',
])

function whatOf({ does, because, state, sent }: DistributionRow, isSent: boolean): string {
  const place = sent === null ? '' : `, ${sent}`
  if (does === 'nothing') {
    if (because === null) return state
    if (state !== 'done') return reasons[because]
    const still = leftBehind[because]
    return still === undefined ? `${reasons[because]}${place}` : `sent before${place}; ${still}`
  }
  if (!isSent) return plans[does]
  return state === 'done' ? `${did[does]}${place}` : ends[state]
}

const plans = {
  send: 'would be sent',
  seek: 'would be sent if its channel does not have it: it is older than the ledger',
  update: 'would be changed where it was sent',
  find: 'would be looked for, since nobody knows whether it was sent',
} as const

const did = {
  send: 'sent',
  seek: 'sent',
  update: 'changed where it was sent',
  find: 'found, it was sent before',
} as const

const ends: Readonly<Record<DistributionRow['state'], string>> = {
  new: 'not sent',
  proposed: 'not sent',
  approved: 'not sent',
  claimed: 'another run is at it',
  done: 'sent',
  failed: 'not sent',
  unknown: 'nobody knows whether it was sent',
  damaged: 'its lines in the ledger contradict each other',
}

const reasons: Readonly<Record<NonNullable<DistributionRow['because']>, string>> = {
  done: 'sent before',
  kept: 'sent before; the channel cannot change it',
  damaged: 'its lines in the ledger contradict each other; nothing is done until they are mended',
  claimed: 'another run is at it, or was less than twenty minutes ago',
  unknown: 'nobody knows yet whether it was sent; it is looked for twenty minutes after it was tried',
  failed: 'not sent, and not tried again before it is edited or approved anew',
  later: 'not sent, and tried again later',
  'channel-waits': 'waits, as the channel asked',
  'channel-stopped': 'not sent: the channel takes nothing more of this run',
  'limit-of-run': 'waits: this run sends no more',
  'limit-of-day': 'waits: the channel sends no more today',
  'no-secret': 'waits: nothing can be sent to its channel from here',
  'not-in-records': 'not approved: it is not in the default branch of origin',
  'cut-short': 'not approved: the history here is cut short; fetch all of it (fetch-depth: 0)',
  future: 'not approved: its commit is of a day to come',
  expired: 'not approved any more: its approval has expired; commit it anew',
  bot: 'not approved: a bot brought it',
  'no-approver': 'not approved: nobody whom the settings name as an approver brought it',
  'not-asked': 'not approved: it cannot be asked who brought it',
  changed: 'not approved: it was changed',
  'other-effect': 'not approved: its approval was used for another post',
  'other-kind': 'not approved: its approval is of something else',
  twice: 'not sent: another file is for the same note and channel',
  'other-account': 'not sent: it is for another account than that of the settings',
  'not-published': 'not sent: its note is not published at this address',
  private: 'not sent: it holds a private word, or a name of what is not published',
}

/** What stands at the channel already, and is not taken back. */
const leftBehind: Partial<Record<NonNullable<DistributionRow['because']>, string>> = {
  twice: 'another file is for the same note and channel: delete one of them',
  'other-account': 'its account is no longer that of the settings',
  'not-published':
    'its note is no longer published at this address: delete the post at the channel yourself, then its file',
  private:
    'it holds a private word, or a name of what is not published: delete the post at the channel yourself, then its file',
}

function totalOf({ isSent, rows }: Distribution, hidden: number): string {
  if (rows.length + hidden === 0)
    return 'There are no posts in the default branch of origin. Draft some with `one propose posts`, then commit and push them.'
  const acts = rows.filter(({ does }) => does !== 'nothing')
  const good = acts.filter(({ state }) => state === 'done').length
  if (isSent)
    return `Sent, changed or found: ${good} of ${count(rows)}.${acts.length > good ? ` Tried in vain: ${acts.length - good}.` : ''}`
  const hint = acts.length > 0 ? ' Nothing was done: that takes `--send`.' : ''
  return `To be sent, changed or looked for: ${acts.length} of ${count(rows)}.${hint}`
}

function count({ length }: readonly unknown[]): string {
  return `${length} ${length === 1 ? 'post' : 'posts'}`
}

function remarksOf(report: Distribution, rendering: Rendering): string[] {
  const { rows, missing, pings, unread } = report
  const { hidden } = rendering
  const old = rows.length - listed(report, rendering).length
  return [
    totalOf(report, hidden),
    ...(old === 0 ? [] : [`Sent more than ${listedDays} days ago, and not listed here: ${old}.`]),
    ...missing.map(({ channel, variables }) =>
      variables.length === 0
        ? `Nothing is sent to ${channel}: this version cannot reach it.`
        : `Nothing is sent to ${channel}: ${variables.join(', ')} is not set.`,
    ),
    ...renderPings(pings),
    ...(unread === 0 ? [] : [`Files that are no posts, and are not sent: ${unread}.`]),
    ...(hidden === 0 ? [] : [`Posts that are not told of here, since the world may read this: ${hidden}.`]),
  ]
}
