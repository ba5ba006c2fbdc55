/** Where the ops report goes. Asks nobody. */
import type { ReportSettings } from '../../src/schemas/report-settings.ts'
import type { Finding } from './finding.ts'

export function reportFindings(
  { zone, kinds, issue, mail }: ReportSettings,
  env: Readonly<Record<string, string | undefined>>,
): Finding[] {
  const places = [...(issue ? ['an issue on GitHub'] : []), ...(mail ? [`an e-mail to ${mail.to}`] : [])]
  const found = `each ${kinds.join(', each ')} by the clock of ${zone}`
  const report: Finding =
    places.length > 0
      ? { subject: 'Report', state: 'good', found: `${found}, as ${places.join(' and ')}`, advice: null }
      : {
          subject: 'Report',
          state: 'missing',
          found: `${found}, and sent nowhere`,
          advice: 'Set `report.issue` or `report.mail` in garden.config.ts, or run `one report` by hand.',
        }
  const unset = mail ? ['SMTP_USER', 'SMTP_PASSWORD'].filter((name) => !env[name]) : []
  if (unset.length === 0) return [report]
  const names = unset.map((name) => `\`${name}\``).join(' and ')
  const lack: Finding = {
    subject: 'Mail of the report',
    state: 'missing',
    found: `none is sent: the environment holds no ${names}`,
    advice: `Set ${names} where \`one report --send\` runs, never in a file of the project.`,
  }
  return [report, lack]
}
