/**
 * Links in a note's properties. `"[[Note]]"` is a link in any property, as in
 * Obsidian; the relations `relatedNotes`, `parent` and `next` also take the
 * plain name of a note, and `image` that of a file.
 */
import { location } from 'vfile-location'
import { parseLinkText, unwrapLink } from '../markdown/link-text.ts'
import { noteFields, relationFields } from '../schemas/note-fields.ts'
import type { Frontmatter, FrontmatterEntry } from './frontmatter/read-frontmatter.ts'
import type { LinkOccurrence } from './link-occurrence.ts'
import { parseInternalUrl } from './links/parse-url.ts'

/** The links in the properties of a note, in source order. */
export function collectPropertyLinks(frontmatter: Frontmatter, source: string): LinkOccurrence[] {
  const places = location(source)
  return [...frontmatter.entries.values()].flatMap((entry) =>
    textsOf(entry).flatMap(({ text, range: [start, end] }) => {
      const inside = unwrapLink(text) ?? plainName(entry.key, text)
      const point = places.toPoint(start)
      if (inside === '' || !point) return []
      const { path, subpath, display } = parseLinkText(inside)
      return [
        {
          kind: 'property' as const,
          raw: source.slice(start, end),
          start,
          end,
          line: point.line,
          column: point.column,
          path,
          subpath,
          display,
          embedded: false,
          property: fieldNames.get(entry.key) ?? entry.key,
          context: null,
        },
      ]
    }),
  )
}

/** The fields that hold links, by their name and by every other name they go by. */
const fieldNames = new Map<string, string>(
  noteFields
    .filter(({ type }) => type === 'link' || type === 'list of links')
    .flatMap(({ name, synonyms }) => [name, ...synonyms].map((spelling) => [spelling, name])),
)

function plainName(key: string, text: string): string {
  const takesNames = relationFields.has(key) || fieldNames.get(key) === 'image'
  return takesNames && parseInternalUrl(text.trim()) ? text.trim() : ''
}

/** The texts of a property: itself, or each item of its list. */
function textsOf(entry: FrontmatterEntry): { text: string; range: readonly [number, number] }[] {
  const values = entry.items ?? [{ value: entry.value, range: entry.valueRange }]
  return values.flatMap(({ value, range }) => (typeof value === 'string' ? [{ text: value, range }] : []))
}
