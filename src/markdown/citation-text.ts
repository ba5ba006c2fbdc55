/** How a citation reads: the names and the year of each work, with the author's own words around them. */
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

/** One part of a citation. Without words, the key stands as it was written. */
export interface CitationPart {
  before: string
  text: string
  after: string
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
    const before = open + (item.prefix === '' ? '' : `${item.prefix} `)
    if (!words) return { before, text: written(item), after: item.suffix + close }
    if (narrative && at === 0)
      return { before, text: `${words.names} (${words.year}${item.suffix}${close}`, after: '' }
    const text = item.authorless ? words.year : `${words.names} ${words.year}`
    return { before, text, after: item.suffix + close }
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
    .map(({ before, text, after }) => before + text + after)
    .join('')
}

function written({ key, authorless }: CitationItem): string {
  return `${authorless ? '-' : ''}@${key}`
}
