/** Calendar dates for people. They have no zone: every step stays in UTC, so that no day shifts. */
import type { NoteEntry } from '../schemas/page.ts'
import { remember } from '../words/remember.ts'

/** `2024-03-15` as `15 March 2024`, in the manner of `lang`. */
export function formatDate(date: string, lang: string): string {
  return longFormat(lang).format(dateOf(date))
}

/** `2024-03-15` as `15 Mar 2024`, for lists. */
export function formatShortDate(date: string, lang: string): string {
  return shortFormat(lang).format(dateOf(date))
}

/** The instant that stands for a calendar date where a format demands an instant: its midnight in UTC. */
export function dateOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** When a note was last worked on, as far as its record says. */
export function tendedOn(entry: Pick<NoteEntry, 'created' | 'updated'>): string | null {
  return entry.updated ?? entry.created
}

const longFormat = remember((lang) => dateFormat(lang, 'long'))
const shortFormat = remember((lang) => dateFormat(lang, 'short'))

function dateFormat(lang: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  // Plain `en` means American order to Intl; day, month, year reads the same everywhere.
  const place = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(place, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
}
