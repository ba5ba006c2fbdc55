/** What the garden wrote itself, with what is true of it today. */
import type { VaultPath } from '../../paths.ts'
import type { Provenance } from '../provenance.ts'

export interface Writing extends VerifiedNote {
  provenance: Provenance
  /** Where it says how it came about, if no record of the garden confirms that; null where one does. */
  unrecorded: QuotePlace | null
  /** The notes that it quotes whose files are not as they were read, and are there. */
  changed: VaultPath[]
}

/**
 * `moved`: the note has the sentence under another heading. `changed`: it has it no more.
 * `missing`: there is no such note. `withheld`: there is, and readers of the quote may not see it.
 */
export type QuoteFault = 'moved' | 'changed' | 'missing' | 'withheld'

export interface VerifiedNote {
  note: VaultPath
  /** How many quotes it holds. */
  quotes: number
  /** Whether somebody wrote into its text or took away its marks: what it says beside its quotes may be no quote. */
  edited: boolean
  /** The notes that its quotes are of, each with the place of the first one. */
  quoted: QuotedNote[]
  /** Those that do not stand any more where they say. */
  problems: QuoteProblem[]
}

export interface QuotedNote extends QuotePlace {
  note: VaultPath
}

export interface QuoteProblem extends QuotePlace {
  state: QuoteFault
  /** The note that it is said to be of. */
  of: VaultPath | null
  quote: string
}

/** Where something begins, such as the footnote of a quote; both are one-based. */
export interface QuotePlace {
  line: number
  column: number
}
