/** When a server that has had enough may be asked again: RFC 9110, 10.2.3. */

/** Servers have asked for years by mistake. */
const longestWait = 24 * 60 * 60 * 1000

/** A server that does not say when is left alone for so long. */
const usualWait = 15 * 60 * 1000

/**
 * The instant as ISO text, between `now` and a day later, from the header
 * `Retry-After`: seconds, or a date, which is read against the server's own clock where `date` tells it.
 */
export function retryInstant(value: string | undefined, { now, date }: RetryClock): string {
  const wait = waitOf(value?.trim() ?? '', now, date)
  return new Date(now + Math.min(Math.max(wait, 0), longestWait)).toISOString()
}

export interface RetryClock {
  /** Milliseconds since 1970. */
  now: number
  /** The header `Date` of the same answer. */
  date?: string | undefined
}

function waitOf(value: string, now: number, date: string | undefined): number {
  if (/^\d{1,12}$/.test(value)) return Number(value) * 1000
  // Only the three forms of a date that HTTP knows begin with a day's name; `Date.parse` takes much else for one.
  const until = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(until)) return usualWait
  const from = Date.parse(date ?? '')
  return until - (Number.isNaN(from) ? now : from)
}
