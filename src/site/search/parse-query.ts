/**
 * What readers type: words, `"phrases"`, `topic:`, `maturity:` and `tag:`, and
 * `-` before any of them for what must not be there. Everything means something:
 * there is no wrong query.
 */
import { type Facet, facetKey, facetOf } from './facets.ts'

/** One part of a query. */
export type Term =
  | { kind: 'word' | 'phrase'; text: string; not: boolean }
  | { kind: 'facet'; facet: Facet; value: string; not: boolean }

/** The parts of a query, in the order in which they were typed. */
export function parseQuery(text: string): Term[] {
  return [...text.normalize('NFC').matchAll(part)].flatMap(([, minus, name, quoted, plain]): Term[] => {
    const not = minus === '-'
    const value = (quoted ?? plain ?? '').trim()
    const facet = name === undefined ? null : facetOf(name)
    if (facet) {
      const key = facetKey(facet, value)
      return key === '' ? [] : [{ kind: 'facet', facet, value: key, not }]
    }
    // A name that is no facet belongs to the words: `note:taking`.
    const words = name === undefined ? value : `${name}:${value}`
    // Neither signs alone nor the name of a facet whose value is still to come ask for anything.
    if (!/[\p{L}\p{N}]/u.test(words) || facetOf(words.replace(/:$/, '')) !== facetOf(words)) return []
    return [{ kind: quoted === undefined ? 'word' : 'phrase', text: words, not }]
  })
}

/** The query that gives these parts again. */
export function writeQuery(terms: readonly Term[]): string {
  return terms.map(writeTerm).join(' ')
}

/** The query with this value of a facet, or without it where it was there. */
export function toggleFacet(text: string, facet: Facet, value: string): string {
  const terms = parseQuery(text)
  const isIt = (term: Term) => term.kind === 'facet' && term.facet === facet && term.value === value
  if (terms.some(isIt)) return writeQuery(terms.filter((term) => !isIt(term)))
  // A note has one topic and one stage: another choice takes the place of the first.
  const kept = terms.filter(
    (term) => facet === 'tag' || term.kind !== 'facet' || term.facet !== facet || term.not,
  )
  return writeQuery([...kept, { kind: 'facet', facet, value, not: false }])
}

/**
 * One part: an optional minus at the start of a word, an optional name and colon,
 * then a phrase in quotes (straight or curly, the last one may be missing) or
 * everything up to the next space.
 */
const part = /(?<!\S)(-)?(?:(\p{L}+):(?=\S))?(?:["“„]([^"”“„]*)["”“]?|([^\s"“„]+))/gu

function writeTerm(term: Term): string {
  const minus = term.not ? '-' : ''
  if (term.kind === 'facet') {
    const value = /[\s"“”„]/u.test(term.value) ? `"${term.value}"` : term.value
    return `${minus}${term.facet}:${value}`
  }
  return term.kind === 'phrase' ? `${minus}"${term.text}"` : `${minus}${term.text}`
}
