/** The client of the API, with nothing of the environment in it but the key that it is given. */
import OpenAI from 'openai'
import { fetchOnce } from '../fetch-once.ts'

export interface ClientOptions {
  baseUrl: string
  key: string
  timeoutMs: number
  /** What sends requests; where nothing is said the network, once for each. */
  fetch?: typeof fetch
}

/** Two thousand vectors of three thousand numbers, as text. */
const mostBytes = 150_000_000

export function openClient({
  baseUrl,
  key,
  timeoutMs,
  fetch: send = fetchOnce({ timeoutMs, mostBytes }),
}: ClientOptions): OpenAI {
  return new OpenAI({
    apiKey: key,
    baseURL: baseUrl,
    timeout: timeoutMs,
    // Every attempt is paid for, so the ledger has to see each.
    maxRetries: 0,
    logLevel: 'off',
    // The package would read these from the environment, and send them to any server.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    // The package asks what it is given for its `Response`, or else has it fetch something to find out.
    fetch: Object.assign(
      (address: string | URL | Request, init?: RequestInit) => sendPlain(send, address, { ...init }, key),
      { Response },
    ),
  })
}

/** Sends what the API needs and no other header; follows no redirect, which would carry notes to who knows where. */
async function sendPlain(
  send: typeof fetch,
  address: string | URL | Request,
  init: RequestInit,
  key: string,
): Promise<Response> {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${key}`,
    // A form of files names its own type, with what stands between its parts.
    ...(init.body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    'user-agent': 'System-of-One',
  }
  return send(address, { ...init, headers, redirect: 'error' })
}
