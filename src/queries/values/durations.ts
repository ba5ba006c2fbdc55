/** Reads durations, such as `1 week` or `1d 2h`, and says them in words. */
import { dayMs } from './dates.ts'
import type { DurationValue } from './value.ts'

/** Milliseconds of the units that have a fixed length. Only `M` and `m` differ in letter case. */
const fixedUnits: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: dayMs,
  w: 7 * dayMs,
}

/** Months of the others. */
const calendarUnits: Record<string, number> = { M: 1, y: 12 }

const unitNames: Record<string, string> = {
  millisecond: 'ms',
  second: 's',
  minute: 'm',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'M',
  year: 'y',
}

/** The duration that `text` names; null when it names none. */
export function parseDuration(text: string): DurationValue | null {
  if (!/^\s*[+-]?\s*\d[\d.\s\p{L}+-]*$/u.test(text) || text.length > 200) return null
  let [months, ms] = [0, 0]
  let rest = text.trim()
  while (rest !== '') {
    const found = /^([+-]?)\s*(\d+(?:\.\d+)?)\s*(\p{L}+)\s*/u.exec(rest)
    if (!found) return null
    const [whole, sign, digits, name] = found
    const unit = unitOf(name ?? '')
    const amount = Number(digits) * (sign === '-' ? -1 : 1)
    if (Object.hasOwn(fixedUnits, unit)) ms += amount * (fixedUnits[unit] ?? 0)
    else if (Object.hasOwn(calendarUnits, unit)) months += amount * (calendarUnits[unit] ?? 0)
    else return null
    rest = rest.slice(whole.length)
  }
  return makeDuration(months, ms)
}

/** A part of a month counts in days. */
export function makeDuration(months: number, ms: number, span = false): DurationValue {
  const whole = Math.trunc(months)
  return { kind: 'duration', months: whole, ms: ms + (months - whole) * 30 * dayMs, span }
}

/** The whole length in milliseconds; a month counts as a twelfth of 365.2425 days. */
export function lengthOf({ months, ms }: DurationValue): number {
  return ms + (months * 365.2425 * dayMs) / 12
}

/** The fields of a duration: its whole length in each unit. */
export const durationFields: Record<string, number> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: dayMs,
  weeks: 7 * dayMs,
  months: (365.2425 * dayMs) / 12,
  years: 365.2425 * dayMs,
}

/** Its length in words, in the largest unit that fits: `3 days`. */
export function durationText(duration: DurationValue): string {
  const length = Math.abs(lengthOf(duration))
  const units = Object.entries(durationFields).toReversed()
  const [name, unit] = units.find(([, size]) => length >= size) ?? ['milliseconds', 1]
  const amount = Math.round(length / unit)
  const sign = lengthOf(duration) < 0 && amount > 0 ? '-' : ''
  return `${sign}${amount} ${amount === 1 ? name.slice(0, -1) : name}`
}

function unitOf(name: string): string {
  if (Object.hasOwn(fixedUnits, name) || Object.hasOwn(calendarUnits, name)) return name
  const singular = name.toLowerCase().replace(/s$/, '')
  return Object.hasOwn(unitNames, singular) ? (unitNames[singular] ?? name) : name
}
