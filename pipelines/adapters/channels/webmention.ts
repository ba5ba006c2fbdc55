/**
 * Tells a page that a note links to it. Looked up in https://www.w3.org/TR/webmention/: the sender looks for the
 * endpoint of the page and sends `source` and `target` to it as a form; whoever gets the same pair again takes it
 * for a change of the source, so that sending it twice does no harm. Addresses are strangers': only machines of the
 * open web are asked, and to whom a request goes is decided once.
 */
import { webmentionEndpoint } from '../../../src/garden/channels/webmention-endpoint.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import { webAddress } from '../../../src/garden/web/web-address.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { ExchangeError, exchange } from '../exchange.ts'
import { decodePage } from '../web/decode-page.ts'
import { NetError } from '../web/net-error.ts'
import { pinnedLookup } from '../web/pinned-lookup.ts'
import { redirectOf } from '../web/redirect-of.ts'
import { type HostResolver, resolvePublicHost } from '../web/resolve-host.ts'
import { sendRequest, type WebResponse } from '../web/send-request.ts'
import { answerFault, type Fault, silenceFault } from './answer-fault.ts'

export interface WebmentionOptions {
  now(): number
  resolve?: HostResolver
  /** Milliseconds for each request. */
  timeoutMs?: number
}

const agent = 'System-of-One (sends webmentions)'
const mostRedirects = 6
const mostPageBytes = 1_000_000
const mostAnswerBytes = 100_000

export function openWebmention({
  now,
  resolve = resolvePublicHost,
  timeoutMs = 20_000,
}: WebmentionOptions): Door<Post> {
  const send = async ({ url, to }: Post): Promise<Outcome> => {
    try {
      const endpoint = await findEndpoint(to, { resolve, timeoutMs })
      if (!(endpoint instanceof URL)) return endpoint
      return await tell(endpoint, { source: url, target: to }, { now, resolve, timeoutMs })
    } catch (error) {
      if (!(error instanceof NetError)) throw error
      const isRefused = error.fault === 'private-address' || error.fault === 'not-web'
      return isRefused
        ? { state: 'failed', reason: 'the address is not of the open web', again: false }
        : { state: 'failed', reason: 'the page cannot be asked', again: true }
    }
  }
  return {
    send: ({ what }) => send(what),
    find: async () => ({ state: 'failed', reason: 'it may be sent again without harm', again: true }),
    update: ({ what }) => send(what),
  }
}

interface Reach {
  resolve: HostResolver
  timeoutMs: number
}

/** Throws `NetError`. */
async function findEndpoint(target: string, reach: Reach): Promise<URL | Fault> {
  let url = requireOpen(target)
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const headers = { 'user-agent': agent, accept: 'text/html,*/*;q=0.5' }
    const response = await sendRequest({ method: 'GET', url, headers, mostBytes: mostPageBytes }, reach)
    const next = redirectOf(url, response)
    if (next === 'nowhere') break
    if (next === null) return endpointIn(url, response)
    url = requireOpen(next.href)
  }
  return noEndpoint('the page sends on and on')
}

function endpointIn(url: URL, { status, headers, body }: WebResponse): URL | Fault {
  if (status < 200 || status > 299)
    return noEndpoint(`the page answered ${status}`, status >= 500 || status === 429)
  const type = headers['content-type'] ?? 'text/html'
  const html = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) ? decodePage(body, type) : ''
  const endpoint = webmentionEndpoint({ url, link: headers['link'], html })
  return endpoint ? requireOpen(endpoint.href) : noEndpoint('the page takes no webmentions')
}

function noEndpoint(reason: string, again = false): Fault {
  return { state: 'failed', reason, again }
}

async function tell(
  endpoint: URL,
  form: { source: string; target: string },
  { now, resolve, timeoutMs }: Reach & { now(): number },
): Promise<Outcome> {
  const addresses = await resolve(endpoint.hostname)
  const headers = { 'user-agent': agent, 'content-type': 'application/x-www-form-urlencoded' }
  const request = {
    method: 'POST',
    url: endpoint,
    headers,
    body: String(new URLSearchParams({ ...form })),
  } as const
  const limits = { timeoutMs, mostBytes: mostAnswerBytes, lookup: pinnedLookup(addresses) }
  try {
    const answer = await exchange(request, limits)
    const isTaken = answer.status >= 200 && answer.status <= 299
    if (isTaken) return { state: 'done', receipt: { id: form.target, url: null } }
    const fault = answerFault(answer, true, now())
    if (fault.state !== 'failed') return fault
    // What one page refuses, or wants to wait for, says nothing of the next: neither closes the channel.
    return { state: 'failed', reason: fault.reason, again: fault.again && !fault.stops }
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    return silenceFault(error.connected, true)
  }
}

/** Throws `NetError` for an address that is not of the open web. */
function requireOpen(address: string): URL {
  const open = webAddress(address)
  if (open === null) throw new NetError('not-web')
  return new URL(open)
}
