/** Suggested links as a pull request: its title, its body, and the message of its commit. */
import { quoteText } from '../../proposals/quote-text.ts'
import type { Accepted } from '../accept/note-draft.ts'
import { reasonWords } from '../reason-words.ts'
import type { Suggestion } from '../suggestion.ts'
import { type Offer, writeOfferRecord } from './offer-record.ts'

export interface OfferedLinks {
  /** By note. */
  accepted: readonly Accepted[]
  /** How many suggestions the pull request adds to those that are never made again. */
  rejected: number
  /** The numbers of earlier pull requests that these follow from. */
  settles: readonly number[]
}

/** More letters of a path are not shown. */
const mostOfPath = 200

export function offersTitle({ accepted }: Pick<OfferedLinks, 'accepted'>): string {
  if (accepted.length === 0) return 'No suggested links'
  const notes = new Set(accepted.map(({ suggestion }) => suggestion.source))
  return `${count(accepted.length, 'suggested link')} in ${count(notes.size, 'note')}`
}

/** The same links give the same text. The record at its head is for the next run. */
export function offersBody({ accepted, rejected, settles }: OfferedLinks): string {
  const offers = accepted.map(({ suggestion: { id, kind, source, target, score } }): Offer => {
    return { id, kind, source, target, score: percentOf(score) }
  })
  const record = writeOfferRecord({ version: 1, offers, settles: [...settles] })
  const remembered =
    rejected === 0
      ? []
      : [
          `${count(rejected, 'suggestion')} that you did not want ${rejected === 1 ? 'is' : 'are'} added to \`.one/suggestions/rejected.jsonl\`.`,
        ]
  const parts = accepted.length === 0 ? [nothing] : [introduction, offersTable(accepted), ...remembered]
  return `${[record, ...parts].join('\n\n')}\n`
}

/** The table alone, note by note. */
export function offersTable(accepted: readonly Accepted[]): string {
  const rows = accepted.map(({ suggestion }, at) => {
    const isFirst = accepted[at - 1]?.suggestion.source !== suggestion.source
    return row(suggestion, isFirst ? quoteText(suggestion.source, mostOfPath) : '')
  })
  return [...head, ...rows].join('\n')
}

const introduction = `\`one propose links\` found links that these notes could have, learned from those that you made. Each is one small edit in this pull request.

- **Merge**, and those that are in it are made.
- **Take one out** by editing its note on this branch: once merged, it is never suggested again.
- **Close** without merging, and none of them is suggested again.`

const nothing = 'All that was suggested here is done or not suggested any more.'

const head = ['| Note | Link | To | Why | Score | Id |', '| --- | --- | --- | --- | ---: | --- |']

function row({ id, target, score, anchor, reasons }: Suggestion, note: string): string {
  const cells = [
    note,
    anchor ? `${quoteText(anchor.text)} in line ${anchor.line}` : 'see also',
    quoteText(target, mostOfPath),
    reasonWords(reasons).join(', '),
    `${percentOf(score)} %`,
    `\`${id}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

function percentOf(score: number): number {
  return Math.round(score * 100)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
