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

/** `2024-03-15` as `Mar 2024`, for lists in another order than that of dates. */
export function formatMonth(date: string, lang: string): string {
  return monthFormat(lang).format(dateOf(date))
}

/** `2024-03-15` as `15 Mar`, for lists that name the year above their rows. */
export function formatDay(date: string, lang: string): string {
  return dayFormat(lang).format(dateOf(date))
}

/** The instant that stands for a calendar date where a format demands an instant: its midnight in UTC. */
export function dateOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** When a note was last worked on, as far as its record says. */
export function tendedOn(entry: Pick<NoteEntry, 'created' | 'updated'>): string | null {
  return entry.updated ?? entry.created
}

const longFormat = remember((lang) => dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' }))
const shortFormat = remember((lang) => dateFormat(lang, { day: 'numeric', month: 'short', year: 'numeric' }))
const monthFormat = remember((lang) => dateFormat(lang, { month: 'short', year: 'numeric' }))
const dayFormat = remember((lang) => dateFormat(lang, { day: 'numeric', month: 'short' }))

function dateFormat(lang: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Plain `en` means American order to Intl; day, month, year reads the same everywhere.
  const place = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(place, { ...parts, timeZone: 'UTC' })
}
