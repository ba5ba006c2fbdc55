/**
 * The door to the servers of channels. Nothing is sent twice, no redirect is
 * followed, an answer has a limit of size and of time, and each channel reaches
 * the one server that it was opened for.
 */
import { type ExchangeAnswer, ExchangeError, type ExchangeRequest, exchange } from '../exchange.ts'
import { fetchOnce } from '../fetch-once.ts'
import { answerFault, type Fault, silenceFault, unreadableAnswer } from './answer-fault.ts'
import { requireSafeLine } from './require-safe-line.ts'

export interface ChannelHttp {
  /** Milliseconds since 1970. */
  now(): number
  /** The server at `base`, such as `https://mastodon.social`, and no other. `headers` go with each request. Throws `UserError` where it is not of https. */
  at(base: string, headers?: Readonly<Record<string, string>>): ChannelServer
  /** The same for a client of others: each of its requests goes out once. */
  fetch: typeof fetch
}

export interface ChannelServer {
  /** `path` begins with a slash. A failure is `failed`, never `unknown`: it changed nothing. */
  read(path: string, query?: Readonly<Record<string, string>>): Promise<ChannelAnswer>
  /** `body` is sent as JSON. */
  write(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
    headers?: Headers,
  ): Promise<ChannelAnswer>
  /** Asks for something that leaves no trace, such as a session, by POST. A failure is `failed`. */
  call(path: string, body: unknown): Promise<ChannelAnswer>
}

export type ChannelAnswer = GoodAnswer | RefusedAnswer

export interface GoodAnswer {
  ok: true
  headers: ExchangeAnswer['headers']
  /** The value of the JSON; undefined where there is none. */
  data: unknown
}

export interface RefusedAnswer {
  ok: false
  /** Null where no answer came. */
  status: number | null
  /** To tell refusals of one status apart; never shown. */
  data: unknown
  fault: Fault
}

export interface ChannelHttpOptions {
  now(): number
  /** Milliseconds to wait for an answer. */
  timeoutMs?: number
}

type Headers = Readonly<Record<string, string>>

/** An answer holds a post, or a page of posts, and what belongs to it. */
const mostBytes = 5_000_000

export function openChannelHttp({ now, timeoutMs = 30_000 }: ChannelHttpOptions): ChannelHttp {
  const ask = async (wanted: ExchangeRequest, writes: boolean): Promise<ChannelAnswer> => {
    try {
      return judge(await exchange(wanted, { timeoutMs, mostBytes }), writes, now())
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error
      return { ok: false, status: null, data: undefined, fault: silenceFault(error.connected, writes) }
    }
  }
  return {
    now,
    fetch: fetchOnce({ timeoutMs, mostBytes }),
    at: (base, own = {}) => {
      const home = requireSafeLine(base)
      const headers = { 'user-agent': 'System-of-One', accept: 'application/json', ...own }
      const json = (method: ExchangeRequest['method'], path: string, body: unknown, more: Headers = {}) => ({
        method,
        url: addressOf(home, path),
        headers: { ...headers, 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      })
      return {
        read: (path, query = {}) => {
          const url = addressOf(home, path)
          for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
          return ask({ method: 'GET', url, headers }, false)
        },
        write: (method, path, body, more) => ask(json(method, path, body, more), true),
        call: (path, body) => ask(json('POST', path, body), false),
      }
    },
  }
}

function addressOf(home: URL, path: string): URL {
  const url = new URL(home.pathname.replace(/\/$/, '') + path, home)
  if (url.origin !== home.origin) throw new Error('a channel asked another server than its own')
  return url
}

function judge({ status, headers, text }: ExchangeAnswer, writes: boolean, now: number): ChannelAnswer {
  const data = parseJson(text)
  if (status < 200 || status > 299)
    return { ok: false, status, data, fault: answerFault({ status, headers }, writes, now) }
  if (text === null) return { ok: false, status, data, fault: writes ? unreadableAnswer : unreadable }
  return { ok: true, headers, data }
}

const unreadable: Fault = { state: 'failed', reason: 'the answer of the server cannot be read', again: true }

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
