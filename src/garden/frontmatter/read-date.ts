/** Calendar dates. They have no zone and pass through no instant, so that no clock can move them by a day. */
import { type FieldReading, findEntries, foldKey, report } from './field-reading.ts'
import type { FrontmatterEntry } from './frontmatter.ts'

/** The date of a field. Other tools’ names for it are read only where they hold a text. */
export function readDate(reading: FieldReading, name: 'created' | 'updated'): FoundDate | undefined {
  for (const entry of findEntries(reading, name)) {
    const isOwn = foldKey(entry.key) === name
    if (entry.value === null || (!isOwn && typeof entry.value !== 'string')) continue
    const date = typeof entry.value === 'string' ? parseCalendarDate(entry.value.trim()) : null
    if (isOwn || date) reading.used.add(entry.key)
    if (date) return { date, entry }
    if (entry.value !== '') reportDate(reading, entry)
    if (isOwn) return undefined
  }
  return undefined
}

export interface FoundDate {
  date: string
  entry: FrontmatterEntry
}

/** Warns of a note that was changed before it was begun. */
export function checkDates(
  reading: FieldReading,
  created: FoundDate | undefined,
  updated: FoundDate | undefined,
): void {
  if (!created || !updated || created.date <= updated.date) return
  const message = `\`${updated.entry.key}\` is ${updated.date}, before \`${created.entry.key}\`, ${created.date}. Correct one of them.`
  report(reading, 'dates-reversed', message, updated.entry.valueRange)
}

/**
 * `YYYY-MM-DD`, perhaps with a time of day, whose date part is taken as written.
 * Null for other forms and for days that no calendar has.
 */
export function parseCalendarDate(text: string): string | null {
  const [, date, year, month, day] = form.exec(text) ?? []
  return date !== undefined && isDay(Number(year), Number(month), Number(day)) ? date : null
}

/** The date; `T` or blanks and hours:minutes, perhaps seconds and their fraction; perhaps `Z` or an offset. */
const form =
  /^((\d{4})-(\d{2})-(\d{2}))(?:(?:T|[ \t]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?[ \t]*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return 1 <= day && day <= days
}

function reportDate(reading: FieldReading, { key, value, raw, valueRange }: FrontmatterEntry): void {
  const isForm = typeof value === 'string' && form.test(value.trim())
  const found = isForm ? 'is a day that no calendar has' : 'is not a calendar date'
  const shown = raw.length > 60 || raw.includes('\n') ? '' : ` \`${raw}\``
  report(reading, 'date-invalid', `\`${key}\`${shown} ${found}. Write it as \`YYYY-MM-DD\`.`, valueRange)
}
