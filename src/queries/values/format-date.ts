/** Writes dates in the patterns of Moment.js, in English. */
import { dayMs, partsOf, withoutTime } from './dates.ts'
import type { DateValue } from './value.ts'

/** Text in square brackets stands for itself; then the longest token that fits. */
const tokenPattern =
  /\[([^\]]*)\]|YYYY|YY|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDD|DD|Do|D|dddd|ddd|dd|do|d|E|e|GGGG|WW|Wo|W|ww|w|HH|H|hh|h|kk|k|mm|m|ss|s|SSS|SS|S|A|a|X|x|LLLL|LLL|LL|LTS|LT|L|Z+/g

/** The date in the pattern; a sign that means nothing stands for itself. */
export function formatDate(date: DateValue, pattern: string): string {
  return pattern.replace(tokenPattern, (token, literal: string | undefined) =>
    literal === undefined ? writeToken(date, token) : literal,
  )
}

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Moment's own long forms, in its default language. */
const longForms: Record<string, string> = {
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  LT: 'h:mm A',
  LTS: 'h:mm:ss A',
}

function writeToken(date: DateValue, token: string): string {
  const long = longForms[token]
  if (long) return formatDate(date, long)
  const parts = partsOf(date)
  const twelve = parts.hour % 12 || 12
  const day = dayNames[parts.weekday] ?? ''
  const month = monthNames[parts.month - 1] ?? ''
  const numbers: Record<string, number> = {
    Y: parts.year,
    Q: Math.ceil(parts.month / 3),
    M: parts.month,
    D: parts.day,
    d: parts.weekday,
    e: parts.weekday,
    E: parts.weekday || 7,
    H: parts.hour,
    h: twelve,
    k: parts.hour || 24,
    m: parts.minute,
    s: parts.second,
    w: isoWeek(date).week,
    W: isoWeek(date).week,
    x: date.ms,
    X: Math.floor(date.ms / 1000),
  }
  const words: Record<string, string> = {
    YY: pad(parts.year % 100, 2),
    YYYY: pad(parts.year, 4),
    GGGG: pad(isoWeek(date).year, 4),
    MMM: month.slice(0, 3),
    MMMM: month,
    DDD: String(dayOfYear(date)),
    DDDD: pad(dayOfYear(date), 3),
    dd: day.slice(0, 2),
    ddd: day.slice(0, 3),
    dddd: day,
    A: parts.hour < 12 ? 'AM' : 'PM',
    a: parts.hour < 12 ? 'am' : 'pm',
    S: String(Math.floor(parts.millisecond / 100)),
    SS: pad(Math.floor(parts.millisecond / 10), 2),
    SSS: pad(parts.millisecond, 3),
  }
  const word = words[token]
  if (word !== undefined) return word
  const number = numbers[token[0] ?? '']
  // A zone has no meaning for dates that know none.
  if (number === undefined) return ''
  return token.endsWith('o') ? ordinal(number) : pad(number, token.length)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function ordinal(value: number): string {
  const endings = ['th', 'st', 'nd', 'rd']
  const rest = value % 100
  return `${value}${endings[rest > 10 && rest < 14 ? 0 : rest % 10] ?? 'th'}`
}

function dayOfYear(date: DateValue): number {
  const { year } = partsOf(date)
  return Math.floor((withoutTime(date).ms - Date.UTC(year, 0, 1)) / dayMs) + 1
}

/** The week of ISO 8601: the one with the year's first Thursday is the first. */
function isoWeek(date: DateValue): { year: number; week: number } {
  const weekday = partsOf(date).weekday || 7
  const thursday = new Date(withoutTime(date).ms + (4 - weekday) * dayMs)
  const year = thursday.getUTCFullYear()
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1 }
}
