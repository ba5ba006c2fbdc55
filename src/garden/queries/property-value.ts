/** Turns what a property says into a value that queries work on. */
import type { QueryWorld } from '../../queries/query-world.ts'
import { parseDate } from '../../queries/values/dates.ts'
import { isWikilink, makeLink } from '../../queries/values/make-link.ts'
import type { QueryFile, Value } from '../../queries/values/value.ts'
import { noteFields } from '../../schemas/note-fields.ts'
import { foldKey } from '../frontmatter/field-reading.ts'
import type { YamlValue } from '../frontmatter/frontmatter.ts'

/** The value of the property `name` of `file`. No value holds the name of a note that is not published. */
export function propertyValue(world: QueryWorld, file: QueryFile, name: string, value: YamlValue): Value {
  const named = relations.has(foldKey(name))
  return convert(value)

  function convert(item: YamlValue): Value {
    if (typeof item === 'string') return textValue(item)
    if (item === null || typeof item !== 'object') return item
    // A link to what is not published leaves nothing behind, and no gap either.
    if (Array.isArray(item)) return item.map(convert).filter((one, at) => one !== null || item[at] === null)
    return { kind: 'object', entries: new Map(Object.entries(item).map(([key, one]) => [key, convert(one)])) }
  }

  function textValue(text: string): Value {
    if (isWikilink(text) || (named && text.trim() !== '')) return makeLink(world, text, file)
    if (text.includes('[[')) return unlinked(world, text, file)
    return parseDate(text) ?? text
  }
}

/** Properties in which the plain name of a note or a file is a link. */
const relations = new Set(
  noteFields
    .filter(({ type }) => type === 'link' || type === 'list of links')
    .flatMap(({ name, synonyms }) => [name, ...synonyms].map(foldKey)),
)

/** A text with links among its words: each is as readers see it. */
function unlinked(world: QueryWorld, text: string, file: QueryFile): string {
  return text.replace(/\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, (whole, target: string, display?: string) => {
    if (display !== undefined) return display
    return makeLink(world, whole, file) === null ? '' : target
  })
}
