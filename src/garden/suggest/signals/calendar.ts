/** When notes were written: those of one day or one week often belong together. */
import type { Corpus } from '../corpus/corpus.ts'

export interface Calendar {
  /**
   * How near `target` is to `source` in time: the log of one over the share of the notes that are
   * as near, so that a day on which a whole vault was moved says nothing; 0 where a day is unknown.
   */
  nearness(source: number, target: number): number
  /** Whether `target` is of a later day. */
  isLater(source: number, target: number): boolean
  isSameDay(source: number, target: number): boolean
}

export function readCalendar({ notes }: Pick<Corpus, 'notes'>): Calendar {
  const days = Float64Array.from(notes, ({ day }) => day ?? Number.NaN)
  const dayOf = (note: number) => days[note] ?? Number.NaN
  const { total, countBefore } = countDays(days.filter(Number.isFinite))
  return {
    nearness(source, target) {
      const own = dayOf(source)
      const distance = Math.abs(own - dayOf(target))
      if (Number.isNaN(distance)) return 0
      const as = countBefore(own + distance + 1) - countBefore(own - distance)
      return Math.log((total + 1) / (as + 1))
    },
    isLater: (source, target) => dayOf(target) > dayOf(source),
    isSameDay: (source, target) => dayOf(target) === dayOf(source),
  }
}

/** How many `days` there are, and how many are earlier than a day. */
function countDays(days: Float64Array) {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const last = days.reduce((most, day) => Math.max(most, day), first)
  // At the position of each day from the first on, and of the one behind the last, those before it.
  const before = new Int32Array(days.length === 0 ? 1 : last - first + 2)
  for (const day of days) before[day - first + 1] = (before[day - first + 1] ?? 0) + 1
  for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0)
  return {
    total: days.length,
    countBefore: (day: number) => before[Math.max(0, Math.min(day - first, before.length - 1))] ?? 0,
  }
}
