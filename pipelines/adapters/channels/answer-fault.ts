/** What an answer that is not a good one means for what was to be sent. All words are ours: what a server says may hold a key. */
import { retryInstant } from '../../../src/garden/channels/retry-instant.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { ExchangeAnswer } from '../exchange.ts'

/** Any outcome but success. */
export type Fault = Exclude<Outcome, { state: 'done' }>

/** No answer to a request. What never reached a server was never carried out. */
export function silenceFault(connected: boolean, writes: boolean): Fault {
  if (!connected) return { state: 'failed', reason: 'the server cannot be reached', again: true }
  if (!writes) return { state: 'failed', reason: 'the server did not answer', again: true }
  return { state: 'unknown', reason: 'the server did not answer after the request was sent' }
}

/** An answer with any status outside 200 to 299. `now` is in milliseconds since 1970. */
export function answerFault(
  { status, headers }: Pick<ExchangeAnswer, 'status' | 'headers'>,
  writes: boolean,
  now: number,
): Fault {
  const reason = `the server answered ${status}`
  if (status === 401) return { state: 'failed', reason: `${reason}: it does not accept the key`, ...stop }
  // GitHub tells some limits by a 403 (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
  const isLimit = status === 429 || (status === 403 && headers['retry-after'] !== undefined)
  const isSpent = status === 403 && headers['x-ratelimit-remaining'] === '0'
  if (status === 403 && !isLimit && !isSpent)
    return { state: 'failed', reason: `${reason}: the key may not do this`, ...stop }
  const wait = { now, date: headers['date'] }
  if (isLimit || isSpent)
    return { state: 'failed', reason, again: true, after: retryInstant(headers['retry-after'], wait) }
  if (!writes) return { state: 'failed', reason, again: status >= 500 }
  // A redirect to another page can follow on what was done (RFC 9110, 15.4.4), and so can a proxy's own 408.
  if (status >= 500 || status < 400 || status === 408)
    return { state: 'unknown', reason: `${reason} after the request was sent` }
  return { state: 'failed', reason, again: false }
}

/** A good answer to a request that writes, whose content says nothing of a known form. */
export const unreadableAnswer: Fault = {
  state: 'unknown',
  reason: 'the server said yes, but not in a form that is known',
}

/** A look that failed says nothing about what is there. */
export function lookFault(fault: Fault): Fault {
  return { state: 'unknown', reason: `it cannot be looked up: ${fault.reason}` }
}

/** Nothing more is asked of the channel in this run; the next one finds the key mended or not. */
const stop = { again: true, stops: true } as const
