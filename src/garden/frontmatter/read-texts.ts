/** Fields that hold any number of texts. */
import { blankComments } from '../../markdown/cut-comments.ts'
import { describe, type FieldReading, findEntries, report, reportType, textOf } from './field-reading.ts'
import type { FrontmatterItem } from './frontmatter.ts'

export interface FoundText {
  text: string
  /** The place of the text; of the whole value where a part of it has no place of its own. */
  range: FrontmatterItem['range']
  /** Whether it was one item of a list, and not part of a longer text. */
  isItem: boolean
}

/**
 * The texts of a list, or the parts of a text between separators, from all
 * properties that hold the field. `separator` must be global.
 */
export function findTexts(
  reading: FieldReading,
  name: 'tags' | 'aliases' | 'cssclasses' | 'syndication',
  separator: RegExp,
): FoundText[] {
  return findEntries(reading, name).flatMap((entry) => {
    reading.used.add(entry.key)
    if (entry.items) return entry.items.flatMap((item) => itemText(reading, entry.key, item))
    const text = textOf(entry)
    if (text !== null) return splitText({ ...entry, range: entry.valueRange }, separator)
    if (typeof entry.value === 'object' && entry.value !== null) reportType(reading, entry, 'a list of texts')
    return []
  })
}

export function readAliases(reading: FieldReading): string[] {
  return unique(findTexts(reading, 'aliases', /,/g))
}

/** Classes of CSS have no blanks in them: a text with blanks is several. */
export function readClasses(reading: FieldReading): string[] {
  const texts = findTexts(reading, 'cssclasses', /[,\s]+/g)
  return unique(texts.flatMap((found) => found.text.split(/\s+/).map((text) => ({ ...found, text }))))
}

function unique(texts: readonly FoundText[]): string[] {
  return [...new Set(texts.map(({ text }) => text))]
}

function itemText(reading: FieldReading, key: string, item: FrontmatterItem): FoundText[] {
  const text = textOf(item)
  if (text !== null) return [{ text, range: item.range, isItem: true }]
  if (typeof item.value === 'object' && item.value !== null) {
    report(reading, 'field-type', `An item of \`${key}\` is ${describe(item)}; expected a text.`, item.range)
  }
  return []
}

function splitText(item: FrontmatterItem, separator: RegExp): FoundText[] {
  const whole = typeof item.value === 'string' ? blankComments(item.value) : (textOf(item) ?? '')
  const base = verbatimStart(item)
  const ends = [...whole.matchAll(separator)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return [...ends, [whole.length, whole.length] as const].flatMap(([end], at) => {
    const from = ends[at - 1]?.[1] ?? 0
    const text = whole.slice(from, end).trim()
    if (text === '') return []
    const start = base === null ? null : base + from + whole.slice(from).search(/\S/)
    return [{ text, range: start === null ? item.range : [start, start + text.length], isItem: false }]
  })
}

/** Where the text of a scalar stands in the source letter by letter; null where escapes or folded lines are between. */
export function verbatimStart({
  value,
  raw,
  range: [start],
}: Pick<FrontmatterItem, 'value' | 'raw' | 'range'>): number | null {
  if (raw === String(value)) return start
  return raw.slice(1, -1) === value && /^(["']).*\1$/s.test(raw) ? start + 1 : null
}
