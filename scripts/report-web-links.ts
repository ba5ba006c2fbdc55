/** Tells of the pages of other sites: those that need a hand, then figures. */
import type { WebLinkRecord, WebReport } from '../pipelines/links/web-report.ts'
import { printJson } from './shared-options.ts'

/** With `json` one object for each page goes to standard output, and what else there is to say to standard error. */
export function reportWebLinks(
  report: Pick<WebReport, 'links'> & Partial<WebReport>,
  json: boolean | undefined,
): void {
  for (const link of report.links) {
    if (json) printJson(link)
    else if (link.state !== 'alive' && link.state !== 'unknown') console.log(lineOf(link))
  }
  const say = json ? console.error : console.log
  if (!json) say(figures(report.links))
  if (report.isOffline) say('No network: nobody was asked, and nothing was written down.')
  else if (report.asked !== undefined) say(`${report.asked} asked, ${report.left} more are due`)
}

function lineOf({ address, state, cause, goneSince, moved, archive, places }: WebLinkRecord): string {
  const [first] = places
  const place = first ? `${first.source}:${first.line}:${first.column}` : ''
  const since = goneSince === null ? '' : ` since ${goneSince}`
  const more = moved !== null && state === 'moved' ? ` to ${moved}` : ` (${cause})${since}`
  return `${place}  ${address}  ${state}${more}${archive ? `  ${archive.address}` : ''}`
}

function figures(links: readonly WebLinkRecord[]): string {
  const count = (state: WebLinkRecord['state']) => links.filter((link) => link.state === state).length
  return [
    `${links.length} pages of other sites: ${count('alive')} alive`,
    `${count('moved')} moved`,
    `${count('blocked')} blocked`,
    `${count('failing')} failing`,
    `${count('dead')} dead`,
    `${count('unknown')} not asked yet`,
  ].join(', ')
}
