/** Reads dates, without any zone, and takes them apart. */
import type { DateValue } from './value.ts'

/** `YYYY-MM-DD`, then perhaps a time, seconds, their fraction and a zone. */
const datePattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** The date that `text` names; null when it names none. A zone is read over: the clock of the author counts. */
export function parseDate(text: string): DateValue | null {
  const found = datePattern.exec(text.trim())
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0))
  const fraction = Number((found[7] ?? '').padEnd(3, '0'))
  const parts = [year, (month ?? 0) - 1, day, hour, minute, second, fraction].map((part) => part ?? 0)
  const ms = Date.UTC(parts[0] ?? 0, parts[1] ?? 0, ...parts.slice(2))
  const date = dateOf(ms, found[4] !== undefined)
  const read = partsOf(date)
  const isReal =
    read.month === month &&
    read.day === day &&
    read.hour === hour &&
    read.minute === minute &&
    read.second === second
  return isReal ? date : null
}

export function dateOf(ms: number, time: boolean): DateValue {
  return { kind: 'date', ms, time }
}

export interface DateParts {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** 0 is Sunday. */
  weekday: number
}

export function partsOf({ ms }: DateValue): DateParts {
  const date = new Date(ms)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  }
}

/** The same day at midnight, with no time of day. */
export function withoutTime({ ms }: DateValue): DateValue {
  return dateOf(Math.floor(ms / dayMs) * dayMs, false)
}

export const dayMs = 86_400_000

/** `YYYY-MM-DD`, with `THH:mm:ss` when a time of day belongs to it. */
export function isoDate(date: DateValue): string {
  const iso = new Date(date.ms).toISOString()
  return date.time ? iso.slice(0, 19) : iso.slice(0, 10)
}

/** Whether the calendar reaches so far: four-digit years. */
export function isInCalendar(ms: number): boolean {
  return ms >= Date.UTC(0, 0, 1) && ms <= Date.UTC(9999, 11, 31, 23, 59, 59)
}

/** The date moved by whole months, to the last day of a shorter month if need be, then by milliseconds. */
export function moveDate(date: DateValue, months: number, ms: number): DateValue | null {
  const { year, month, day } = partsOf(date)
  const first = Date.UTC(year, month - 1 + months, 1)
  const days = Number.isNaN(first) ? 0 : lastDay(first)
  const moved = first + (Math.min(day, days) - 1) * dayMs + (date.ms - withoutTime(date).ms) + ms
  return isInCalendar(moved) ? dateOf(moved, date.time || ms % dayMs !== 0) : null
}

function lastDay(first: number): number {
  const date = new Date(first)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
