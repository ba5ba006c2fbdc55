/** Sends one request to one machine, and reads no more of its answer than is wanted. */
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { NetError, netError } from './net-error.ts'
import { pinnedLookup } from './pinned-lookup.ts'
import type { HostResolver } from './resolve-host.ts'

export interface WebRequest {
  method: 'GET' | 'HEAD'
  url: URL
  headers: Record<string, string>
  /** How many bytes of the unpacked body are read; none for a redirect or a failure. */
  mostBytes: number
  /** A word after which the rest is not wanted, in lower-case ASCII. */
  stopAt?: string
}

export interface WebResponse {
  status: number
  /** Lower-case names; repeated ones are joined as node does. */
  headers: Readonly<Record<string, string | undefined>>
  /** Empty when the body cannot be unpacked. */
  body: Buffer
}

export interface SendOptions {
  resolve: HostResolver
  /** Milliseconds for the whole of a request. */
  timeoutMs: number
}

/** More than this is no head of an answer. */
const mostHeaderBytes = 32_768

/** Sends `wanted` to the addresses that its host has when it is asked for, and to no others. Throws `NetError`. */
export async function sendRequest(
  wanted: WebRequest,
  { resolve, timeoutMs }: SendOptions,
): Promise<WebResponse> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const addresses = await beforeAbort(resolve(wanted.url.hostname), signal)
    const response = await answerOf(wanted, addresses, signal)
    const { statusCode: status = 0, headers } = response
    try {
      const isGood = status >= 200 && status < 300 && wanted.method === 'GET'
      const body = isGood ? await readBody(response, wanted) : Buffer.alloc(0)
      return { status, headers: plainHeaders(headers), body }
    } finally {
      response.destroy()
    }
  } catch (error) {
    throw netError(error)
  }
}

function answerOf(
  { method, url, headers }: WebRequest,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const sent = send(url, {
      method,
      headers,
      signal,
      agent: false,
      maxHeaderSize: mostHeaderBytes,
      lookup: pinnedLookup(addresses),
    })
    sent.on('response', resolve)
    sent.on('error', reject)
    // One that is answered by another protocol ends without a word.
    sent.on('close', () => reject(new Error('the connection was closed')))
    sent.end()
  })
}

/** What is read stands, even if the rest never comes or cannot be unpacked. */
async function readBody(response: IncomingMessage, { mostBytes, stopAt }: WebRequest): Promise<Buffer> {
  const chunks: Buffer[] = []
  let [size, tail] = [0, '']
  const stream = unpacked(response)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      // The word may stand on the border of two chunks.
      const text = tail + chunk.toString('latin1').toLowerCase()
      if (size >= mostBytes || (stopAt && text.includes(stopAt))) break
      tail = stopAt ? text.slice(-stopAt.length) : ''
    }
  } catch (error) {
    if (size === 0 && netError(error).fault === 'timeout') throw new NetError('timeout', { cause: error })
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks).subarray(0, mostBytes)
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase()
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'deflate'
        ? createInflate()
        : coding === 'br'
          ? createBrotliDecompress()
          : null
  if (!unpack) return response
  response.on('error', (error) => unpack.destroy(error))
  return response.pipe(unpack)
}

function plainHeaders(headers: IncomingMessage['headers']): WebResponse['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}

/** A resolver takes no signal. */
async function beforeAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NetError('timeout')), { once: true })
  })
  return Promise.race([work, aborted])
}
