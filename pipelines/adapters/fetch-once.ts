/**
 * `fetch` for clients that others made, such as those of GitHub and of OpenAI: what they send goes out once, whatever
 * is answered (`exchange.ts` says what Node's own would do).
 */
import { type ExchangeAnswer, ExchangeError, type ExchangeRequest, exchange } from './exchange.ts'

export interface FetchLimits {
  /** Milliseconds for a request and all of its answer. */
  timeoutMs: number
  mostBytes: number
}

const mostRedirects = 3

/**
 * A redirect is followed where `redirect` says so, by what only reads, and to the same server: else it is the answer,
 * or with `error` none. Rejects with `ExchangeError` where no answer came, and with the reason of the caller's signal.
 */
export function fetchOnce(limits: FetchLimits): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { signal } = request
    try {
      const answer = await follow(await toExchange(request), request.redirect, { ...limits, signal })
      return toResponse(answer)
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  }
}

async function toExchange(request: Request): Promise<ExchangeRequest> {
  return {
    method: request.method as ExchangeRequest['method'],
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    ...(request.body ? { body: new Uint8Array(await request.arrayBuffer()) } : {}),
  }
}

async function follow(
  asked: ExchangeRequest,
  mode: RequestRedirect,
  limits: FetchLimits & { signal: AbortSignal },
): Promise<ExchangeAnswer> {
  const reads = asked.method === 'GET' || asked.method === 'HEAD'
  for (let [url, hops] = [asked.url, 0]; ; hops++) {
    const answer = await exchange({ ...asked, url }, limits)
    const { location } = answer.headers
    if (answer.status < 300 || answer.status > 399 || location === undefined) return answer
    if (mode === 'error') throw new ExchangeError(true, new Error('the server sends elsewhere'))
    const next = URL.parse(location, url)
    const goes = mode === 'follow' && reads && hops < mostRedirects && next?.origin === url.origin
    if (!goes || next === null) return answer
    url = next
  }
}

/** One whose text cannot be read fails when it is read. */
function toResponse({ status, headers, text }: ExchangeAnswer): Response {
  const said = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const isBare = status === 204 || status === 205 || status === 304
  return new Response(isBare ? null : (text ?? unreadable()), { status, headers: said })
}

function unreadable(): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.error(new RangeError('the answer cannot be read')),
  })
}
