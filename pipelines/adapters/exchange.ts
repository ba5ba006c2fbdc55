/**
 * One request to one server and its answer, by Node's own client of HTTP, which does nothing twice. `fetch` would:
 * it sends a body again after a 421, as the standard of it wants (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'

export interface ExchangeRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: URL
  headers: Readonly<Record<string, string>>
  body?: string | Uint8Array
}

export interface ExchangeAnswer {
  status: number
  /** Lower-case names; repeated ones are joined by commas. */
  headers: Readonly<Record<string, string | undefined>>
  /** Null where it cannot be read: longer than an answer may be, cut off, or in a coding that was not asked for. */
  text: string | null
}

export interface ExchangeOptions {
  /** Milliseconds for all of it. */
  timeoutMs: number
  mostBytes: number
  /** Ends it sooner. */
  signal?: AbortSignal
  /** Finds the machine of a host; the system where nothing is said. */
  lookup?: LookupFunction
}

/** No answer came. */
export class ExchangeError extends Error {
  /** Whether a connection stood, so that the server may have read the request. */
  readonly connected: boolean

  constructor(connected: boolean, cause: unknown, isLate = false) {
    // The message of the cause can name the address, and an address can hold what is secret.
    super(isLate ? 'timed out without an answer' : 'no answer', { cause })
    this.name = 'ExchangeError'
    this.connected = connected
  }
}

/** More than this is no head of an answer. */
const mostHeaderBytes = 32_768

/** Follows no redirect. Throws `ExchangeError`. */
export async function exchange(wanted: ExchangeRequest, options: ExchangeOptions): Promise<ExchangeAnswer> {
  const progress = { connected: false }
  const late = AbortSignal.timeout(options.timeoutMs)
  try {
    const response = await answerOf(wanted, options, late, progress)
    try {
      const text = await readText(response, options.mostBytes).catch((error: unknown) => {
        if (late.aborted || options.signal?.aborted) throw error
        return null
      })
      return { status: response.statusCode ?? 0, headers: plainHeaders(response.headers), text }
    } finally {
      response.destroy()
    }
  } catch (error) {
    throw new ExchangeError(progress.connected, error, late.aborted)
  }
}

function answerOf(
  { method, url, headers, body }: ExchangeRequest,
  { signal, lookup }: ExchangeOptions,
  late: AbortSignal,
  progress: { connected: boolean },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    const send = isSecure ? requestHttps : requestHttp
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = send(url, {
      method,
      headers: { ...headers, ...length },
      // A connection of its own: one that was kept could be closed by its server just as it is written to.
      agent: false,
      signal: signal ? AbortSignal.any([signal, late]) : late,
      maxHeaderSize: mostHeaderBytes,
      ...(lookup ? { lookup } : {}),
    })
    sent.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        progress.connected = true
      })
    })
    sent.on('response', resolve)
    sent.on('error', reject)
    // One that is answered by another protocol ends without a word.
    sent.on('close', () => reject(new Error('the connection was closed')))
    sent.end(body)
  })
}

async function readText(response: IncomingMessage, mostBytes: number): Promise<string | null> {
  const coding = response.headers['content-encoding'] ?? 'identity'
  if (coding !== 'identity') return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function plainHeaders(headers: IncomingMessage['headers']): ExchangeAnswer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}
