/** Evergreen notes that nobody has tended for long: what was settled once may not be so today. */
import type { NoteFields } from '../schemas/note-fields.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Garden } from './garden.ts'
import { type Dated, noteDates } from './note-dates.ts'

/**
 * The day on which an evergreen note was last tended, when that is
 * `evergreenMonths` ago or more. Null for all others, for notes without a date,
 * and where the present day is not known.
 */
export function restingSince(
  { today }: Pick<Garden, 'today'>,
  note: Dated & { fields: Pick<NoteFields, 'maturity'> },
  { evergreenMonths }: Pick<Settings, 'evergreenMonths'>,
): string | null {
  if (today === null || evergreenMonths === 0 || note.fields.maturity !== 'evergreen') return null
  const { created, updated } = noteDates(note)
  const last = updated ?? created
  return last !== null && monthsAfter(last, evergreenMonths) <= today ? last : null
}

/** The calendar date so many months later, as text that sorts like a date; a day that its month lacks stays. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const pad = (number: number, width: number) => String(number).padStart(width, '0')
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}${date.slice(7)}`
}
