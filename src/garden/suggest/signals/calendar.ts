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

/** Costs two searches in a sorted list for each pair. */
export function readCalendar({ notes }: Corpus): Calendar {
  const known = notes.flatMap(({ day }) => (day === null ? [] : [day]))
  const days = Float64Array.from(known).sort()
  const dayOf = (note: number) => notes[note]?.day ?? Number.NaN
  return {
    nearness(source, target) {
      const own = dayOf(source)
      const distance = Math.abs(own - dayOf(target))
      if (Number.isNaN(distance)) return 0
      const as = countBefore(days, own + distance + 1) - countBefore(days, own - distance)
      return Math.log((days.length + 1) / (as + 1))
    },
    isLater: (source, target) => dayOf(target) > dayOf(source),
    isSameDay: (source, target) => dayOf(target) === dayOf(source),
  }
}

/** How many of the sorted `days` are earlier than `day`. */
function countBefore(days: Float64Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}
