/** Sends the reports of periods that have ended: as issues at GitHub, and by e-mail, each once. */
import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { lateNotice } from '../../../src/garden/ops/late-notice.ts'
import type { OpsReport } from '../../../src/garden/ops/ops-report.ts'
import { type Period, parsePeriod } from '../../../src/garden/ops/period.ts'
import type { Sending } from '../../../src/garden/ops/sent-report.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import type { Door } from '../../adapters/effects/door.ts'
import { findRepository } from '../../adapters/git/find-repository.ts'
import { type GitAccess, openGit } from '../../adapters/git/open-git.ts'
import { openRecords } from '../../adapters/git/open-records.ts'
import type { Issues } from '../../adapters/github/open-issues.ts'
import type { GardenPlace } from '../../adapters/read-settings.ts'
import type { World } from '../../adapters/world.ts'
import { closeOlder } from './close-older.ts'
import { openIssueDoor } from './issue-door.ts'
import type { ReportMail } from './mail-door.ts'
import { type SendRun, type SentBy, sendBy, type Way } from './send-by.ts'
import { standingApproval } from './standing-approval.ts'

export interface SendOptions {
  /** For `origin`; null where it is open to all, or git knows how. */
  gitAccess: GitAccess | null
  /** The name of a period that has ended, to be sent or brought up to date; null: what is due. */
  again: string | null
  /** Null where the settings want none, or GitHub cannot be reached. */
  issues: Issues | null
  mail: Door<ReportMail> | null
  missing: Sending['missing']
  compute(period: Period): Promise<OpsReport>
  /** Markdown, for all to read or not. */
  renderIssue(report: OpsReport, isPublic: boolean): string
  /** `page`: HTML that needs nothing else. */
  renderMail(report: OpsReport): { text: string; page: string | null }
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Throws `UserError` where the vault is in no repository, `origin` or the ledger cannot be read or written,
 * or `again` is no period that has ended.
 */
export async function sendReports(
  world: World,
  { vault, settings }: GardenPlace,
  options: SendOptions,
): Promise<Sending> {
  const { issues, mail, missing, now } = options
  const { zone, kinds } = settings.report
  const again = options.again === null ? null : endedPeriod(options.again, zone, now())
  if (issues === null && mail === null) return { reports: [], skipped: 0, missing }
  const { root } = await findRepository(openGit(await realpath(vault)), hint)
  const git = openGit(root, options.gitAccess)
  const file = join(await realpath(world.root), 'garden.config.ts')
  const approval = await standingApproval(git, root, await openRecords(git, root), file)
  const run: SendRun = { git, approval, kinds, zone, again, compute: remember(options.compute), digest, now }
  const all: SentBy[] = []
  // What GitHub cannot do must not keep the mail back.
  if (mail) all.push(await sendBy(mailWay(mail, options, settings.title), run))
  if (issues) {
    const isPublic = !(await issues.isPrivate())
    const sent = await sendBy(issueWay(issues, options, isPublic, settings.title), run)
    all.push(sent)
    const unclosed: number[] = []
    for (const kind of newKinds(sent))
      unclosed.push(...(await closeOlder(issues, sent.reported.get(kind) ?? new Map(), zone)))
    if (unclosed.length > 0) world.notice(`Older issues could not be closed: ${unclosed.join(', ')}.`)
  }
  return {
    reports: all.flatMap(({ reports }) => reports),
    skipped: Math.max(0, ...all.map(({ skipped }) => skipped)),
    missing,
  }
}

const hint = 'What was sent is put down on a branch of the repository: keep the vault in one.'

function endedPeriod(name: string, zone: string, now: number): Period {
  const period = parsePeriod(name, zone)
  if (period.end <= now) return period
  throw new UserError(
    `\`${name}\` has not ended yet.`,
    'A report is sent when its period has ended; `one report` shows how it stands.',
  )
}

/** Those of which an issue came into being, or was found. */
function newKinds({ reports }: SentBy): ReadonlySet<Period['kind']> {
  const isNew = reports.filter(({ did, state }) => did !== null && did !== 'update' && state === 'done')
  return new Set(isNew.map(({ kind }) => kind))
}

function issueWay(
  issues: Issues,
  { renderIssue }: SendOptions,
  isPublic: boolean,
  garden: string,
): Way<Parameters<ReturnType<typeof openIssueDoor>['send']>[0]['what']> {
  return {
    way: 'issue',
    kind: 'report',
    door: openIssueDoor(issues, digest),
    make: (report, { period: { name, end }, id, isFirst }) => {
      const title = `${garden}: report of ${name}`
      const body = renderIssue(report, isPublic)
      const text = (at: number) => withNotice(body, isFirst ? '' : lateNotice(end, at))
      return { what: { id, title, text, end }, says: body }
    },
  }
}

function mailWay(mail: Door<ReportMail>, { renderMail }: SendOptions, garden: string): Way<ReportMail> {
  return {
    way: 'mail',
    kind: 'report-mail',
    door: mail,
    make: (report, { period: { name, end }, isFirst }) => {
      const { text: said, page: html } = renderMail(report)
      const text = (at: number) => withNotice(said, isFirst ? '' : lateNotice(end, at))
      const page = html === null ? null : { name: `${name}.html`, html }
      const what = { subject: `${garden}: report of ${name}`, text, page }
      return { what, says: said }
    },
  }
}

function withNotice(text: string, notice: string): string {
  return notice === '' ? text : `${notice}\n\n${text}`
}

/** Each report is made once, however many ways it goes. */
function remember(compute: SendOptions['compute']): SendOptions['compute'] {
  const known = new Map<string, Promise<OpsReport>>()
  return (period) => {
    const before = known.get(period.name) ?? compute(period)
    known.set(period.name, before)
    return before
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
