/** Offered syntheses as a pull request: its title, which is the message of its commit, and its body; and what a run says. */
import { quoteText } from '../../proposals/quote-text.ts'
import { type ProposalWords, type Settled, sayOutcome } from '../../proposals/settled.ts'
import type { Subject } from '../subject.ts'
import { writeSynthesisRecord } from './synthesis-record.ts'

export interface OfferedSynthesis {
  subject: Subject
  /** Where it is written. */
  path: string
  title: string
  /** Whether a written note is made anew. */
  renews: boolean
  /** Why it is ripe. */
  reason: string
  /** How many notes it quotes. */
  quoted: number
}

export interface SynthesisReport extends Settled {
  title: string
  offers: readonly OfferedSynthesis[]
  /** How many are ripe and were not wanted before. */
  unwanted: number
  /** How many are ripe and wait for the next pull request, or have too little to say. */
  left: number
}

const mostOfPath = 200

export function synthesesTitle(offers: readonly OfferedSynthesis[]): string {
  if (offers.length === 0) return 'No ripe syntheses'
  return `${count(offers.length, 'synthesis', 'syntheses')} of what is ripe`
}

/** The same offers give the same text. The record at its head is for the next run. */
export function synthesesBody(offers: readonly OfferedSynthesis[]): string {
  const record = writeSynthesisRecord({ version: 1, subjects: offers.map(({ subject }) => subject) })
  const parts = offers.length === 0 ? [nothing] : [introduction, synthesesTable(offers)]
  return `${[record, ...parts].join('\n\n')}\n`
}

export function synthesesTable(offers: readonly OfferedSynthesis[]): string {
  const rows = offers.map(({ path, title, renews, reason, quoted }) => {
    const cells = [
      quoteText(path, mostOfPath),
      quoteText(title, mostOfPath),
      renews ? 'made anew' : 'new',
      quoteText(reason, mostOfPath),
      `${quoted}`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Note | Title | | Why | Quoted notes |', '| --- | --- | --- | --- | ---: |', ...rows].join('\n')
}

/** One line on what was done, and one for what was not offered. The log holds counts: the world may read it. */
export function renderSyntheses(report: SynthesisReport): string {
  return `${sayOutcome(report, words)}\n${remarks(report).join('')}`
}

/** Markdown, with the table of the pull request. */
export function renderSynthesesSummary(report: SynthesisReport): string {
  const { offers } = report
  return `${renderSyntheses(report)}${offers.length === 0 ? '' : `\n${synthesesTable(offers)}\n`}`
}

const introduction = `\`one propose syntheses\` found sets of notes that grew and that no synthesis covers. Each note in this pull request says what they say, in their own sentences: every one is a quote and ends in a link to its place. No model was asked.

- **Merge**, and the notes are written.
- **Take one out** by removing it on this branch: once merged, it is never offered again.
- **Close** without merging, and none of them is offered again.`

const nothing = 'All that was offered here is written, or not ripe any more.'

const words: ProposalWords = {
  branch: 'one/syntheses',
  withdrawn: 'nothing of it is ripe any more.',
  nothing: 'Nothing is ripe.',
}

function remarks({ unwanted, left }: SynthesisReport): string[] {
  return [
    [unwanted, 'not wanted before'],
    [left, 'left for another time'],
  ].flatMap(([number, words]) => (number === 0 ? [] : [`Of what is ripe: ${number} ${words}.\n`]))
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
