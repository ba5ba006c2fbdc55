/** Looks whether every quote of a written note still stands where it says. Asks no model. */
import type { VaultPath } from '../../paths.ts'
import type { ResolvedLink } from '../../resolve-links.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { StoredQuote } from './stored-quotes.ts'
import type { QuoteFault } from './writing.ts'

export interface QuoteState {
  quote: StoredQuote
  /** The note that it is said to be of; null when its link leads to none. */
  note: VaultPath | null
  state: 'holds' | QuoteFault
}

export interface VerifyContext {
  /** The links of the written note. */
  links: readonly ResolvedLink[]
  sentencesOf: (note: VaultPath) => readonly Sentence[]
  /** Whether readers of the written note may not see a note. */
  isWithheld: (note: VaultPath) => boolean
}

/** The state of each quote, in their order. */
export function verifyQuotes(
  quotes: readonly StoredQuote[],
  { links, sentencesOf, isWithheld }: VerifyContext,
): QuoteState[] {
  return quotes.map((quote): QuoteState => {
    const link = links.find(({ start, property }) => property === null && start === quote.link)
    const note = link?.target ?? null
    if (note === null) return { quote, note, state: 'missing' }
    if (isWithheld(note)) return { quote, note, state: 'withheld' }
    const same = sentencesOf(note).filter(({ text }) => text === quote.text)
    if (same.length === 0) return { quote, note, state: 'changed' }
    const isThere = !link?.subpath || same.some(({ heading }) => heading?.id === link.anchor)
    return { quote, note, state: isThere ? 'holds' : 'moved' }
  })
}
