/** The two orders of the site's lists. Both are total: equal titles fall back to the slug. */
import type { NoteEntry } from '../schemas/page.ts'
import { collator } from '../words/collator.ts'
import { tendedOn } from './dates.ts'

/** By title as readers of `lang` sort, numbers by their value. */
export function sortByTitle<Entry extends Titled>(entries: readonly Entry[], lang: string): Entry[] {
  const { compare: compareTitles } = collator(lang)
  return entries.toSorted((a, b) => compareTitles(a.title, b.title) || compare(a.slug, b.slug))
}

/** The latest tended first; notes without a date last. */
export function sortByTended(entries: readonly NoteEntry[], lang: string): NoteEntry[] {
  return sortByTitle(entries, lang).sort((a, b) => compare(tendedOn(b) ?? '', tendedOn(a) ?? ''))
}

/** By code units: -1, 0 or 1. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Titled {
  slug: string
  title: string
}
