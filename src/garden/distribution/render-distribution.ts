/** What a run of distribution says in its log, and in the summary of its job. */
import { visibleText } from '../report/visible-text.ts'
import type { Distribution, DistributionRow } from './distribution.ts'

/** A line for each post and its reason below it, then what else is to be known. `hidden`: so many are only counted. */
export function renderDistribution(report: Distribution, hidden: number): string {
  const rows = report.rows.map((row) => `${lineOf(row, report.isSent)}\n`)
  return `${rows.join('')}${[totalOf(report), ...remarksOf(report, hidden)].join('\n')}\n`
}

/** Markdown. */
export function renderDistributionSummary(report: Distribution, hidden: number): string {
  const rows = report.rows.map((row) => `- \`${lineOf(row, report.isSent).replaceAll('`', "'")}\``)
  const list = rows.length === 0 ? [] : [rows.join('\n')]
  return `${[totalOf(report), ...remarksOf(report, hidden), ...list].join('\n\n')}\n`
}

function lineOf(row: DistributionRow, isSent: boolean): string {
  const { channel, url, id } = row
  const why = row.reason === null ? '' : `: ${row.reason}`
  return visibleText(`${id.slice(0, 12)} ${channel} ${url}: ${whatOf(row, isSent)}${why}`)
}

function whatOf({ does, because, state, sent }: DistributionRow, isSent: boolean): string {
  if (does === 'nothing') return because === null ? state : reasons[because]
  if (!isSent) return plans[does]
  return state === 'done' ? `${did[does]}${sent === null ? '' : `, ${sent}`}` : ends[state]
}

const plans = {
  send: 'would be sent',
  update: 'would be changed where it was sent',
  find: 'would be looked for, since nobody knows whether it was sent',
} as const

const did = { send: 'sent', update: 'changed where it was sent', find: 'found, it was sent before' } as const

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
  'no-secret': 'not sent: the channel is not set up',
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

function totalOf({ isSent, rows }: Distribution): string {
  const acts = rows.filter(({ does }) => does !== 'nothing')
  if (!isSent)
    return `Of ${rows.length} posts ${acts.length} would be sent, changed or looked for. Nothing was done: that takes --send.`
  const good = acts.filter(({ state }) => state === 'done').length
  return `Of ${rows.length} posts ${good} were sent, changed or found, and ${acts.length - good} were tried in vain.`
}

function remarksOf({ missing, unread }: Distribution, hidden: number): string[] {
  return [
    ...missing.map(({ channel, variables }) =>
      variables.length === 0
        ? `Nothing is sent to ${channel}: this version cannot reach it.`
        : `Nothing is sent to ${channel}: ${variables.join(', ')} is not set.`,
    ),
    ...(unread === 0 ? [] : [`Files that are no posts, and are not sent: ${unread}.`]),
    ...(hidden === 0 ? [] : [`Posts that are not told of here, since the world may read this: ${hidden}.`]),
  ]
}
