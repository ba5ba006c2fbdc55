/** What a run that proposes links did, for its log and for the summary of its job. The log holds counts: the world may read it. */
import { type ProposalWords, type Settled, sayOutcome } from '../../proposals/settled.ts'
import type { Accepted } from '../accept/note-draft.ts'
import { offersTable } from './render-offers.ts'

export interface ProposalReport extends Settled {
  title: string
  accepted: readonly Accepted[]
  refused: number
  rejected: number
  withheld: number
}

/** One line on what was done, and one for each kind of suggestion that is not there. */
export function renderProposal(report: ProposalReport): string {
  return `${[sayOutcome(report, words), ...remarks(report)].join('\n')}\n`
}

/** Markdown, with the table of the pull request. */
export function renderProposalSummary(report: ProposalReport): string {
  const { accepted } = report
  const table = accepted.length === 0 ? [] : [offersTable(accepted)]
  return `${[sayOutcome(report, words), ...remarks(report), ...table].join('\n\n')}\n`
}

const words: ProposalWords = {
  branch: 'one/links',
  withdrawn: 'nothing is left to suggest.',
  nothing: 'Nothing to suggest.',
}

function remarks({ refused, rejected, withheld }: ProposalReport): string[] {
  return [
    [rejected, 'remembered as not wanted'],
    [refused, 'cannot be made links'],
    [withheld, 'not shown, since a note of theirs is not published'],
  ].flatMap(([number, words]) => (number === 0 ? [] : [`Of the suggestions: ${number} ${words}.`]))
}
