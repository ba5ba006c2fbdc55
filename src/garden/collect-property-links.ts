/**
 * Links in a note's properties. `"[[Note]]"` is a link in any property, as in
 * Obsidian; the relations `relatedNotes`, `parent`, `next` and `translationOf`
 * also take the plain name of a note, and `image` that of a file.
 */
import { location } from 'vfile-location'
import { parseLinkText, unwrapLink } from '../markdown/link-text.ts'
import type { FieldLink, NoteFields } from '../schemas/note-fields.ts'
import type { Frontmatter, FrontmatterEntry, FrontmatterItem } from './frontmatter/frontmatter.ts'
import type { LinkOccurrence } from './link-occurrence.ts'
import { parseInternalUrl } from './links/parse-url.ts'

interface PropertyText extends FieldLink {
  property: string
}

/** The links in the properties of a note, in source order. */
export function collectPropertyLinks(
  frontmatter: Frontmatter,
  fields: NoteFields,
  source: string,
): LinkOccurrence[] {
  const known = fieldTexts(fields)
  const others = [...frontmatter.entries.values()]
    .flatMap(textsOf)
    .filter(
      ({ raw, range }) => unwrapLink(raw) !== null && !known.some((link) => overlaps(link.range, range)),
    )
  const places = location(source)
  return [...known, ...others]
    .sort((a, b) => a.range[0] - b.range[0])
    .flatMap((text) => occurrenceOf(text, source, places))
}

function occurrenceOf(
  { raw, range: [start, end], property }: PropertyText,
  source: string,
  places: ReturnType<typeof location>,
): LinkOccurrence[] {
  const inside = unwrapLink(raw) ?? (parseInternalUrl(raw.trim()) ? raw.trim() : '')
  const point = places.toPoint(start)
  if (inside === '' || !point) return []
  const place = { raw: source.slice(start, end), start, end, line: point.line, column: point.column }
  return [{ kind: 'property', ...place, ...parseLinkText(inside), embedded: false, property, context: null }]
}

/** What the fields that hold links say, under the names of the fields. */
function fieldTexts({ relatedNotes, parent, next, image, translationOf }: NoteFields): PropertyText[] {
  const single = { parent, next, image, translationOf }
  return [
    ...relatedNotes.map((link) => ({ ...link, property: 'relatedNotes' })),
    ...Object.entries(single).flatMap(([property, link]) => (link ? [{ ...link, property }] : [])),
  ]
}

/** The texts of a property at any depth, under the name that stands at the top of the block. */
function textsOf({ key, valueRange, ...value }: FrontmatterEntry): PropertyText[] {
  return textsIn({ ...value, range: valueRange }).map(({ value: raw, range }) => ({
    raw,
    range,
    property: key,
  }))
}

function textsIn(item: FrontmatterItem): { value: string; range: FrontmatterItem['range'] }[] {
  const { value, range, items, entries } = item
  if (typeof value === 'string') return [{ value, range }]
  const inside = entries?.map(({ valueRange, ...entry }) => ({ ...entry, range: valueRange }))
  return (items ?? inside ?? []).flatMap(textsIn)
}

function overlaps([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a < d && c < b
}
