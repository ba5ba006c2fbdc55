/** What the HTML of queries must be told. */
import type { Words } from '../../words/words.ts'

export interface QueryLook {
  words: Words
  /** The words of a calendar date, and of one with a time of day. */
  dateFormat: Intl.DateTimeFormat
  timeFormat: Intl.DateTimeFormat
  /** The page of a tag. */
  tagUrl(tag: string): string
}

/** How a language writes dates. Making formats is slow, so one look serves all queries of a site. */
export function createLook(words: Words, tagUrl: QueryLook['tagUrl']): QueryLook {
  const { lang } = words
  // Plain `en` means American order to Intl; day, month, year reads the same everywhere.
  const locale = lang === 'en' ? 'en-GB' : lang
  const date = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return {
    words,
    dateFormat: new Intl.DateTimeFormat(locale, date),
    timeFormat: new Intl.DateTimeFormat(locale, { ...date, ...time }),
    tagUrl,
  }
}
