/** Looks whether a written note still agrees with the notes that it is of. Asks no model. */
import { location } from 'vfile-location'
import type { Garden } from '../../garden.ts'
import type { VaultPath } from '../../paths.ts'
import { writtenFor } from '../is-written.ts'
import { findMarked } from '../render/markers.ts'
import { openSentences, type SentencesGiven } from '../sentences/open-sentences.ts'
import { type StoredQuote, storedQuotes } from './stored-quotes.ts'
import { verifyQuotes } from './verify-quotes.ts'
import type { QuotePlace, QuoteProblem, VerifiedNote } from './writing.ts'

export type VerifyNote = (note: VaultPath) => VerifiedNote

/** Verifies written notes of one garden, whose other notes are read once for all of them. */
export function openVerification(given: SentencesGiven): VerifyNote {
  const { vault, garden, treeOf } = given
  const sources = new Map(vault.notes.map((file) => [file.path, file]))
  const sentencesOf = openSentences(given)
  return (note) => {
    const source = sources.get(note)?.text ?? ''
    const marked = findMarked(source)
    const own = garden.notes.get(note)
    const isWritten = own !== undefined && writtenFor(own) !== null
    if (!marked) return { note, quotes: 0, edited: isWritten, quoted: [], problems: [] }
    const quotes = storedQuotes(treeOf(note, 'look'), marked)
    const states = verifyQuotes(quotes, {
      links: garden.links.get(note) ?? [],
      sentencesOf,
      isWithheld: withheldFrom(garden, note),
    })
    const place = location(source)
    const placeOf = ({ start }: StoredQuote): QuotePlace => {
      const { line, column } = place.toPoint(start) ?? { line: 1, column: 1 }
      return { line, column }
    }
    const first = new Map<VaultPath, StoredQuote>()
    for (const { quote, note: of } of states) if (of && !first.has(of)) first.set(of, quote)
    return {
      note,
      quotes: quotes.length,
      edited: !marked.untouched,
      quoted: Array.from(first, ([of, quote]) => ({ note: of, ...placeOf(quote) })),
      problems: states.flatMap(({ quote, note: of, state }): QuoteProblem[] =>
        state === 'holds' ? [] : [{ state, of, quote: quote.text, ...placeOf(quote) }],
      ),
    }
  }
}

/** Whether a note is published, or would be if it did not quote one that is not. */
export function isForReaders({ withheld }: Garden['publishSet'], note: VaultPath): boolean {
  return !withheld.has(note) || withheld.get(note) === 'withdrawn-quote'
}

function withheldFrom({ publishSet }: Garden, reader: VaultPath): (note: VaultPath) => boolean {
  return (note) => isForReaders(publishSet, reader) && publishSet.withheld.has(note)
}
