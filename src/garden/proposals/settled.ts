/** What became of a proposal, and how a run says so. */

export interface Settled {
  /**
   * `left`: people work on the branch. `withdrawn`: nothing is left to propose, and the pull request
   * was closed. `nothing`: there was none. `planned`: nothing was written, as was wanted.
   */
  outcome: 'opened' | 'updated' | 'unchanged' | 'withdrawn' | 'left' | 'nothing' | 'planned'
  pull: { number: number; url: string } | null
}

/** What is said of one kind of proposals. */
export interface ProposalWords {
  branch: string
  /** Why its pull request was closed. */
  withdrawn: string
  /** That there is nothing to propose. */
  nothing: string
}

/** One line without its end. */
export function sayOutcome(
  { outcome, pull, title }: Settled & { title: string },
  words: ProposalWords,
): string {
  return `${sentences[outcome](title, words)}${pull ? ` ${pull.url}` : ''}`
}

const sentences: Record<Settled['outcome'], (title: string, words: ProposalWords) => string> = {
  opened: (title) => `Opened: ${title}.`,
  updated: (title) => `Updated: ${title}.`,
  unchanged: (title) => `As it was: ${title}.`,
  withdrawn: (_, { withdrawn }) => `Closed: ${withdrawn}`,
  left: (_, { branch }) =>
    `Left alone: people have worked on the branch \`${branch}\`. Merge it or delete it.`,
  nothing: (_, { nothing }) => nothing,
  planned: (title) => `Would propose: ${title}.`,
}
