/** What was found of pages of other sites as a pull request: its title, which is the message of its commit, and its body; and what a run says. */

import { quoteText } from '../proposals/quote-text.ts'
import { type ProposalWords, type Settled, sayOutcome } from '../proposals/settled.ts'
import type { WebState } from './link-state.ts'

/** A page that is in another state than the default branch says. */
export interface PageNews {
  address: string
  state: WebState
  /** Where it leads now, or an archived copy of it; null where there is neither. */
  instead: string | null
  /** The first place of a published note that links to it; null where none does any more. */
  place: { source: string; line: number } | null
}

export interface PagesReport extends Settled {
  title: string
  news: readonly PageNews[]
  /** How many records are new or changed. */
  records: number
  /** How many were asked for in this run, and how many more are due. */
  asked: number
  left: number
  isOffline: boolean
}

/** A body of GitHub holds so many with ease. */
const mostRows = 100

const mostOfCell = 200

export function pagesTitle(records: number): string {
  if (records === 0) return 'No news of pages of other sites'
  return `News of ${records} ${records === 1 ? 'page' : 'pages'} of other sites`
}

export function pagesBody(news: readonly PageNews[], records: number): string {
  if (records === 0) return `${nothing}\n`
  return `${[introduction, ...(news.length === 0 ? [] : [pagesTable(news)])].join('\n\n')}\n`
}

export function pagesTable(news: readonly PageNews[]): string {
  const rows = news.slice(0, mostRows).map(({ address, state, instead, place }) => {
    const where = place === null ? '' : quoteText(`${place.source}:${place.line}`, mostOfCell)
    const cells = [
      quoteText(address, mostOfCell),
      state,
      instead === null ? '' : quoteText(instead, mostOfCell),
      where,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const more = news.length - rows.length
  return [
    '| Page | Now | In its place | Linked from |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `${more} more are in the records.`] : []),
  ].join('\n')
}

/** One line on what was done, and one for what was asked. The log holds counts: the world may read it. */
export function renderPages(report: PagesReport): string {
  const { asked, left, isOffline } = report
  const remark = isOffline
    ? 'No network: nobody was asked, and nothing was written down.'
    : `${asked} asked, ${left} more are due.`
  return `${sayOutcome(report, words)}\n${remark}\n`
}

/** Markdown, with the table of the pull request. */
export function renderPagesSummary(report: PagesReport): string {
  const { news } = report
  return `${renderPages(report)}${news.length === 0 ? '' : `\n${pagesTable(news)}\n`}`
}

const introduction = `\`one propose pages\` asked for pages of other sites that published notes link to, and put down what came of it, one record for each. The site shows it: what a page says of itself, and an archived copy of one that is gone. Merge this, and the records are kept; close it, and these pages are asked for again next time.`

const nothing = 'All that was found stands in the default branch.'

const words: ProposalWords = {
  branch: 'one/pages',
  withdrawn: 'all of it stands in the default branch.',
  nothing: 'There is nothing new of pages of other sites.',
}
