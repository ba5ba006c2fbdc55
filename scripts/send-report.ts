/** `one report --send`: where reports go to from here, and what the run says of it. */
import { appendFile } from 'node:fs/promises'
import { isFork } from '../pipelines/adapters/github/is-fork.ts'
import { openIssues } from '../pipelines/adapters/github/open-issues.ts'
import type { GithubAccess } from '../pipelines/adapters/github/request-github.ts'
import type { GardenPlace } from '../pipelines/adapters/read-settings.ts'
import type { World } from '../pipelines/adapters/world.ts'
import { report } from '../pipelines/report/index.ts'
import { openMailDoor } from '../pipelines/report/send/mail-door.ts'
import { sendReports } from '../pipelines/report/send/send-reports.ts'
import type { OpsReport } from '../src/garden/ops/ops-report.ts'
import { publicReport } from '../src/garden/ops/public-report.ts'
import type { ReportPlace } from '../src/garden/ops/render/report-place.ts'
import { renderReportMarkdown } from '../src/garden/ops/render-markdown.ts'
import { renderSending } from '../src/garden/ops/render-sending.ts'
import { renderReportTerminal } from '../src/garden/ops/render-terminal.ts'
import { needsLook, type Sending } from '../src/garden/ops/sent-report.ts'
import { wholeReport } from '../src/garden/ops/shown-report.ts'
import { githubAccess } from './github-access.ts'
import { isPublicLog } from './public-log.ts'
import { refusesSending } from './refuses-sending.ts'
import { printJson } from './shared-options.ts'

interface SendCommand {
  /** The name of a period; what is due where it is not named. */
  period?: string | undefined
  json?: boolean | undefined
}

/** Sends what is due, prints what became of it, and adds it with the newest report to the summary of the job. */
export async function sendReport(
  world: World,
  place: GardenPlace,
  where: ReportPlace,
  { period, json = false }: SendCommand,
): Promise<void> {
  const { env } = process
  const access = accessTo(where, env)
  const { token, server } = githubAccess(env)
  const because = await refusesSending(env, async () => (access === null ? null : isFork(access)))
  if (because !== null) {
    world.notice(because.replace(': this is a plan.', '.'))
    return
  }
  const ways = waysOf(place, access, env)
  const computed: OpsReport[] = []
  const sending = await sendReports(world, place, {
    ...ways,
    gitAccess: token === null ? null : { server, token },
    again: period ?? null,
    compute: async ({ name }) => {
      const made = await report(world, place, {
        period: name,
        zone: place.settings.report.zone,
        now: Date.now(),
      })
      computed.push(made)
      return made
    },
    renderIssue: (made, isPublic) =>
      renderReportMarkdown(isPublic ? publicReport(made) : wholeReport(made), where),
    renderMail: (made) => ({ text: renderReportTerminal(wholeReport(made), where), page: null }),
    now: Date.now,
  })
  await addSummary(env, sending, computed.at(-1), where)
  if (needsLook(sending)) process.exitCode = 1
  if (json) return printJson(sending)
  process.stdout.write(renderSending(sending))
}

function waysOf(
  { settings: { report: wanted } }: GardenPlace,
  access: GithubAccess | null,
  { SMTP_USER: user, SMTP_PASSWORD: pass }: NodeJS.ProcessEnv,
) {
  const { issue, mail } = wanted
  const missing: Sending['missing'] = []
  const canOpen = issue && access !== null && access.token !== null
  if (issue && !canOpen)
    missing.push({ way: 'issue', needs: access === null ? ['`GITHUB_REPOSITORY`'] : ['`GITHUB_TOKEN`'] })
  if (mail && !(user && pass)) missing.push({ way: 'mail', needs: ['`SMTP_USER`', '`SMTP_PASSWORD`'] })
  return {
    issues: canOpen ? openIssues(access) : null,
    mail: mail && user && pass ? openMailDoor(mail, { login: { user, pass } }) : null,
    missing,
  }
}

/** What this run may ask GitHub for; null where the repository is none of GitHub's. */
function accessTo({ repository: address }: ReportPlace, env: NodeJS.ProcessEnv): GithubAccess | null {
  const { repository, token, api, server } = githubAccess(env)
  const name = repository ?? (address?.startsWith(`${server}/`) ? address.slice(server.length + 1) : null)
  return name === null ? null : { repository: name, token, api }
}

/** Whoever sees the repository sees the summary. */
async function addSummary(
  { GITHUB_STEP_SUMMARY: file }: NodeJS.ProcessEnv,
  sending: Sending,
  newest: OpsReport | undefined,
  where: ReportPlace,
): Promise<void> {
  if (!file) return
  const shown = newest && (isPublicLog() ? publicReport(newest) : wholeReport(newest))
  const told = renderSending(sending).trim().split('\n').join('\n\n')
  await appendFile(file, `${told}\n\n${shown ? renderReportMarkdown(shown, where) : ''}`)
}
