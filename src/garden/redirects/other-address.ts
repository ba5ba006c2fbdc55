/** The further addresses that a note gives itself, in `aliases` and `permalink`. */
import { location } from 'vfile-location'
import { findEntry, textOf } from '../frontmatter/field-reading.ts'
import type { Frontmatter } from '../frontmatter/frontmatter.ts'
import { findTexts } from '../frontmatter/read-texts.ts'

export interface OtherAddress {
  property: 'aliases' | 'permalink'
  /** As the author wrote it. */
  text: string
  /** One-based, in UTF-16 units, with the offset in the source. */
  point: { line: number; column: number; offset: number }
}

/** All of them with their places, in source order. */
export function collectAddresses({ entries }: Frontmatter, source: string): OtherAddress[] {
  const reading = { entries, problems: [], used: new Set<string>() }
  const permalink = findEntry(reading, 'permalink')
  const path = permalink && textOf(permalink)
  const places = location(source)
  return [
    ...findTexts(reading, 'aliases', /,/g).map(({ text, range }) => ({ property: 'aliases', text, range })),
    ...(permalink && path ? [{ property: 'permalink', text: path, range: permalink.valueRange }] : []),
  ].flatMap(({ property, text, range: [offset] }): OtherAddress[] => {
    const point = places.toPoint(offset)
    if (!point) return []
    const { line, column } = point
    return [{ property: property as OtherAddress['property'], text, point: { line, column, offset } }]
  })
}
