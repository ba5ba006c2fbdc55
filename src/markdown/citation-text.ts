/** How a citation reads: the names and the year of each work, with the author's own words around them. */
import { plainCitationMarkup } from './citation-markup.ts'
import type { CitationItem } from './parse-citation.ts'

/** What a citation shows of a work. */
export interface CitationWords {
  /** `Doe`, `Doe and Roe`, `Doe et al.` */
  names: string
  /** `2020`, `2020a`, `n.d.` */
  year: string
}

/** The words for a key; null when the bibliography has no such work. */
export type CitationLookup = (key: string) => CitationWords | null

/** Words of a citation: as they are, or as Markdown that its author wrote. */
export type CitationPiece = string | { markdown: string }

/** One part of a citation. Without words, the key stands as it was written. */
export interface CitationPart {
  before: CitationPiece[]
  /** What leads to the work. */
  text: CitationPiece[]
  after: CitationPiece[]
}

/**
 * The parts of a citation, in order. In a sentence (`narrative`) the names come
 * first and the year follows in brackets: `Doe (2020, p. 33)`.
 */
export function citationParts(
  items: readonly CitationItem[],
  narrative: boolean,
  wordsOf: CitationLookup,
): CitationPart[] {
  return items.map((item, at) => {
    const words = wordsOf(item.key)
    const open = at > 0 ? '; ' : narrative ? '' : '('
    const close = at < items.length - 1 ? '' : ')'
    const before = [open, ...(item.prefix === '' ? [] : [{ markdown: item.prefix }, ' '])]
    const after = [{ markdown: item.suffix }, close]
    if (!words) return { before, text: [written(item)], after }
    if (narrative && at === 0) return { before, text: [`${words.names} (${words.year}`, ...after], after: [] }
    return { before, text: [item.authorless ? words.year : `${words.names} ${words.year}`], after }
  })
}

/** A citation as plain text. One that no work answers to stays as written. */
export function citationText(
  value: string,
  items: readonly CitationItem[],
  narrative: boolean,
  wordsOf: CitationLookup,
): string {
  if (items.every(({ key }) => wordsOf(key) === null)) return value
  return citationParts(items, narrative, wordsOf)
    .flatMap(({ before, text, after }) => [...before, ...text, ...after])
    .map((piece) => (typeof piece === 'string' ? piece : plainCitationMarkup(piece.markdown)))
    .join('')
}

function written({ key, authorless }: CitationItem): string {
  return `${authorless ? '-' : ''}@${key}`
}
