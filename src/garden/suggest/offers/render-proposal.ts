/** What a run that proposes links did, for its log and for the summary of its job. The log holds counts: the world may read it. */
import type { Accepted } from '../accept/note-draft.ts'
import { offersTable } from './render-offers.ts'

export interface ProposalReport {
  outcome: 'opened' | 'updated' | 'unchanged' | 'withdrawn' | 'left' | 'nothing' | 'planned'
  pull: { number: number; url: string } | null
  title: string
  accepted: readonly Accepted[]
  refused: number
  rejected: number
  withheld: number
}

/** One line on what was done, and one for each kind of suggestion that is not there. */
export function renderProposal(report: ProposalReport): string {
  return `${[headline(report), ...remarks(report)].join('\n')}\n`
}

/** Markdown, with the table of the pull request. */
export function renderProposalSummary(report: ProposalReport): string {
  const { accepted } = report
  const table = accepted.length === 0 ? [] : [offersTable(accepted)]
  return `${[headline(report), ...remarks(report), ...table].join('\n\n')}\n`
}

function headline({ outcome, pull, title }: ProposalReport): string {
  const place = pull ? ` ${pull.url}` : ''
  return `${outcomes[outcome](title)}${place}`
}

const outcomes: Record<ProposalReport['outcome'], (title: string) => string> = {
  opened: (title) => `Opened: ${title}.`,
  updated: (title) => `Updated: ${title}.`,
  unchanged: (title) => `As it was: ${title}.`,
  withdrawn: () => 'Closed: nothing is left to suggest.',
  left: () => 'Left alone: people have worked on the branch `one/links`. Merge it or delete it.',
  nothing: () => 'Nothing to suggest.',
  planned: (title) => `Would propose: ${title}.`,
}

function remarks({ refused, rejected, withheld }: ProposalReport): string[] {
  return [
    [rejected, 'remembered as not wanted'],
    [refused, 'cannot be made links'],
    [withheld, 'not shown, since a note of theirs is not published'],
  ].flatMap(([number, words]) => (number === 0 ? [] : [`Of the suggestions: ${number} ${words}.`]))
}
