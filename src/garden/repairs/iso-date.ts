/** Dates in forms that can mean one day only. `03/04/2026` is not among them. */
import { parseCalendarDate } from '../frontmatter/read-date.ts'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** `YYYY-MM-DD`, or null. */
export function toIsoDate(text: string): string | null {
  const trimmed = text.trim()
  // The year first, with one sign between, or the three characters of Chinese and Japanese.
  const [, year, , month, day] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(trimmed) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(trimmed) ??
    []
  if (year && month && day) return isoOf(year, month, day)
  const [, plainYear, plainMonth, plainDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ?? []
  if (plainYear && plainMonth && plainDay) return isoOf(plainYear, plainMonth, plainDay)
  // `5 March 2026` and `March 5, 2026`.
  const [, first, word, last] = /^(\d{1,2})\.? ([a-z]+),? (\d{4})$/i.exec(trimmed) ?? []
  if (first && word && last) return isoOf(last, monthOf(word), first)
  const [, name, number, end] = /^([a-z]+) (\d{1,2}),? (\d{4})$/i.exec(trimmed) ?? []
  return name && number && end ? isoOf(end, monthOf(name), number) : null
}

/** The whole name of a month, or its first three letters. */
function monthOf(word: string): string {
  const wanted = word.toLowerCase()
  const at = months.findIndex((month) => month === wanted || month.slice(0, 3) === wanted)
  return String(at + 1)
}

function isoOf(year: string, month: string, day: string): string | null {
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
