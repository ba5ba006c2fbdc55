/** Fields that name notes or files. */
import type { FieldLink } from '../../schemas/note-fields.ts'
import {
  describe,
  type FieldReading,
  findEntries,
  findEntry,
  onlyItem,
  report,
  reportType,
  textOf,
} from './field-reading.ts'
import type { FrontmatterItem } from './frontmatter.ts'
import { verbatimStart } from './read-texts.ts'

/** One link. A list of one counts as its item. */
export function readLink(
  reading: FieldReading,
  name: 'image' | 'parent' | 'next' | 'translationOf',
): FieldLink | undefined {
  const entry = findEntry(reading, name)
  if (!entry) return undefined
  reading.used.add(entry.key)
  const item = onlyItem(entry)
  if (typeof item.value === 'object') reportType(reading, entry, 'one link')
  const link = toLink(item)
  return link ?? undefined
}

/** Links from a list, or one text; several `[[links]]` in one text are as many links. */
export function readRelatedNotes(reading: FieldReading): FieldLink[] {
  return findEntries(reading, 'relatedNotes').flatMap((entry) => {
    reading.used.add(entry.key)
    const whole = { ...entry, range: entry.valueRange }
    if (entry.value !== null && typeof entry.value === 'object' && !entry.items)
      reportType(reading, entry, 'a list of links')
    return (entry.items ?? [whole]).flatMap((item) => {
      if (typeof item.value === 'object' && item.value !== null && item !== whole) {
        report(
          reading,
          'field-type',
          `An item of \`${entry.key}\` is ${describe(item)}; expected a link.`,
          item.range,
        )
      }
      return splitLinks(item)
    })
  })
}

function toLink(item: FrontmatterItem): FieldLink | null {
  const raw = textOf(item)
  return raw === null ? null : { raw, range: item.range }
}

/** `[[a]], [[b]]` as two links; any other text as one. */
function splitLinks(item: FrontmatterItem): FieldLink[] {
  const link = toLink(item)
  if (!link) return []
  const found = [...link.raw.matchAll(/\[\[[^[\]]+\]\]/g)]
  const start = typeof item.value === 'string' ? verbatimStart(item) : null
  const isList = found.length > 1 && /^[\s,;]*$/.test(link.raw.replace(/\[\[[^[\]]+\]\]/g, ''))
  if (!isList || typeof item.value !== 'string') return [link]
  const offset = start === null ? null : start + item.value.indexOf(link.raw)
  return found.map((match) => ({
    raw: match[0],
    range:
      offset === null
        ? item.range
        : ([offset + match.index, offset + match.index + match[0].length] as const),
  }))
}
