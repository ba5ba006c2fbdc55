/** How long a note takes to read. */

import { remember } from '../words/remember.ts'

export const wordsPerMinute = 230

/** `5 min`, in the manner of `lang`, for a number of words. */
export function readingTime(words: number, lang: string): string {
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  return minuteFormat(lang).format(minutes)
}

const minuteFormat = remember(
  (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
)
