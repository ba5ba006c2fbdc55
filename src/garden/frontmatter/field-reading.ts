/** What the readers of the single fields share: the properties, and what has been said about them. */
import { cutComments } from '../../markdown/cut-comments.ts'
import { type NoteField, noteFields } from '../../schemas/note-fields.ts'
import type { FrontmatterEntry, FrontmatterItem, FrontmatterProblem, SourceRange } from './frontmatter.ts'

export interface FieldReading {
  entries: ReadonlyMap<string, FrontmatterEntry>
  problems: FrontmatterProblem[]
  /** The keys that were understood; all others are extra. */
  used: Set<string>
}

/** A key without what tells `relatedNotes`, `related-notes`, `Related notes` and a full-width spelling apart. */
export function foldKey(key: string): string {
  if (folded.test(key)) return key
  return key
    .normalize('NFKC')
    .replace(/[-_\s\p{Cf}]/gu, '')
    .toLowerCase()
}

/** What folding leaves as it is. */
const folded = /^[a-z0-9]*$/

/** The properties that may hold a field, best first: its name, the name in another spelling, its synonyms in order. */
export function findEntries({ entries }: FieldReading, name: NoteField['name']): FrontmatterEntry[] {
  const rank = ranks.get(name)
  const placeOf = ({ key }: FrontmatterEntry) => (key === name ? -1 : rank?.get(foldKey(key)))
  const found: FrontmatterEntry[] = []
  // It is asked some thirty times of every note, and mostly there is none.
  for (const entry of entries.values()) if (placeOf(entry) !== undefined) found.push(entry)
  return found.length < 2 ? found : found.sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0))
}

/** For each field, its folded name and synonyms and their order. */
const ranks = new Map(
  noteFields.map(({ name, synonyms }) => [
    name,
    new Map([name, ...synonyms].map((key, at) => [foldKey(key), at])),
  ]),
)

/** The first property that holds a field; none when it is absent or has no value. */
export function findEntry(reading: FieldReading, name: NoteField['name']): FrontmatterEntry | undefined {
  return findEntries(reading, name).find(({ value }) => value !== null)
}

/** The item of a list of one, as some editors write every property; any other value itself. */
export function onlyItem({ items, valueRange, ...entry }: FrontmatterEntry): FrontmatterItem {
  const [only, ...others] = items ?? []
  return only && others.length === 0 ? only : { ...entry, items, range: valueRange }
}

export function report(
  reading: FieldReading,
  code: FrontmatterProblem['code'],
  message: string,
  [start, end]: SourceRange,
): void {
  reading.problems.push({ code, message, start, end })
}

/** Reports that a property holds another type than `expected`. */
export function reportType(reading: FieldReading, entry: FrontmatterEntry, expected: string): void {
  report(
    reading,
    'field-type',
    `\`${entry.key}\` is ${describe(entry)}; expected ${expected}.`,
    entry.valueRange,
  )
}

/** A scalar as the text that the author wrote, without comments; null for nothing, a list or a mapping. */
export function textOf({ value, raw }: Pick<FrontmatterItem, 'value' | 'raw'>): string | null {
  if (typeof value === 'string') return cutComments(value).shown.trim() || null
  if (typeof value === 'number') return String(value)
  return typeof value === 'boolean' ? raw : null
}

/** A value in words, for messages. */
export function describe({ value, raw }: Pick<FrontmatterItem, 'value' | 'raw'>): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  const shown =
    raw.length > 60 || raw.includes('\n') ? `${raw.slice(0, 60).split('\n')[0]?.toWellFormed()}…` : raw
  return `the ${typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'word'} \`${shown}\``
}
