/** Offered details as a pull request: its title, which is the message of its commit, and its body; and what a run says. */
import { quoteText } from '../../proposals/quote-text.ts'
import { type ProposalWords, type Settled, sayOutcome } from '../../proposals/settled.ts'
import type { Detail, DetailKind } from '../detail.ts'
import { writeDetailRecord } from './detail-record.ts'

export interface DetailsReport extends Settled {
  title: string
  details: Detail[]
  /** How many cannot be written. */
  refused: number
  /** Whether there may be more for the next pull request. */
  more: boolean
}

const mostOfCell = 240

const kinds: Record<DetailKind, string> = {
  description: 'Description',
  topic: 'Topic',
  tag: 'Tag',
  alias: 'Another name',
  alt: 'Words of a picture',
}

export function detailsTitle({ length }: readonly Detail[]): string {
  return length === 0
    ? 'No missing details'
    : `${length} ${length === 1 ? 'detail' : 'details'} that notes lack`
}

/** The same details give the same text. The record at its head is for the next run. */
export function detailsBody(details: readonly Detail[]): string {
  const record = writeDetailRecord({ version: 1, details: details.map(({ id }) => id) })
  const parts = details.length === 0 ? [nothing] : [introduction, detailsTable(details)]
  return `${[record, ...parts].join('\n\n')}\n`
}

export function detailsTable(details: readonly Detail[]): string {
  const rows = details.map((detail) => {
    const { note, kind, value } = detail
    const cells = [quoteText(note, mostOfCell), kinds[kind], quoteText(value, mostOfCell), reasonOf(detail)]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Note | What | Suggested | Why |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** One line on what was done, and one for what was not offered. The log holds counts: the world may read it. */
export function renderDetailsOffer(report: DetailsReport): string {
  const { refused, more } = report
  return [
    `${sayOutcome(report, words)}\n`,
    ...(refused > 0 ? [`${refused} could not be written.\n`] : []),
    ...(more ? ['There may be more for another time.\n'] : []),
  ].join('')
}

/** Markdown, with the table of the pull request. */
export function renderDetailsSummary(report: DetailsReport): string {
  const { details } = report
  return `${renderDetailsOffer(report)}${details.length === 0 ? '' : `\n${detailsTable(details)}\n`}`
}

function reasonOf({ kind, basis, picture }: Detail): string {
  if (kind === 'description') return 'a sentence of the note'
  if (picture) return `from its ${basis[0] ?? ''}`
  const shown = basis.slice(0, 3).map((one) => quoteText(one, mostOfCell))
  const rest = basis.length > shown.length ? ` and ${basis.length - shown.length} more` : ''
  return `${kind === 'alias' ? 'so called in' : 'as in'} ${shown.join(', ')}${rest}`
}

const introduction = `\`one propose descriptions\` found what notes could say of themselves and do not. All of it comes from the garden: a description is a sentence of its note, topics and tags are those of its nearest notes, other names the words that several notes link to it with. No model was asked.

- **Merge**, and the notes say it.
- **Change** any of it on this branch, in your own words.
- **Take one out** by removing it on this branch: once merged, it is never offered again.
- **Close** without merging, and none of it is offered again.`

const nothing = 'All that was offered here is written, or does not hold any more.'

const words: ProposalWords = {
  branch: 'one/descriptions',
  withdrawn: 'nothing of it is left to say.',
  nothing: 'Nothing to suggest.',
}
