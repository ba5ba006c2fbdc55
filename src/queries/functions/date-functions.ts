/** Functions and fields of dates. */
import { dateOf, dayMs, parseDate, partsOf, withoutTime } from '../values/dates.ts'
import { formatDate } from '../values/format-date.ts'
import type { DateValue, Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { FunctionTable } from './query-function.ts'

export const dateFunctions: FunctionTable<DateValue> = {
  date: { usage: 'date.date()', args: [0, 0], call: (self) => withoutTime(self) },
  format: {
    usage: 'date.format("YYYY-MM-DD")',
    args: [1, 1],
    call: (self, [pattern], { charge }) => {
      const text = textOf(pattern ?? null)
      charge(text.length)
      return formatDate(self, text)
    },
  },
  relative: {
    usage: 'date.relative()',
    args: [0, 0],
    call: (self, _args, { world }) => relative(self, parseDate(world.today) ?? dateOf(0, false)),
  },
  time: { usage: 'date.time()', args: [0, 0], call: (self) => formatDate(self, 'HH:mm:ss') },
}

export function dateField(date: DateValue, name: string): Value | undefined {
  const { weekday: _weekday, ...fields } = partsOf(date)
  return Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined
}

export const dateFields = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond']

/** How far the day is from `now`, in the words of Moment.js; a build knows no hour. */
function relative(date: DateValue, now: DateValue): string {
  const days = Math.round((withoutTime(date).ms - now.ms) / dayMs)
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  const [unit, size] = sizes.find(([, least]) => Math.abs(days) >= least) ?? ['day', 1]
  const amount = Math.max(1, Math.round(Math.abs(days) / size))
  const text = amount === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${amount} ${unit}s`
  return days > 0 ? `in ${text}` : `${text} ago`
}

/** A unit counts from its length in days upwards. */
const sizes: [unit: string, days: number][] = [
  ['year', 365],
  ['month', 30],
  ['day', 1],
]
