/** Visits one address: asks whether it may, follows where it is sent, and reads the head of the page at the end. */
import { fileFacts, type ReadFacts, readPageFacts } from '../../../src/garden/web/page-facts.ts'
import type { Visit } from '../../../src/garden/web/record-visit.ts'
import { webAddress } from '../../../src/garden/web/web-address.ts'
import type { WebRecord } from '../../../src/schemas/web-record.ts'
import { decodePage } from './decode-page.ts'
import { NetError } from './net-error.ts'
import { type Ask, retryAfter } from './polite-ask.ts'
import { redirectOf } from './redirect-of.ts'
import type { RobotsOf } from './robots-of-hosts.ts'
import type { WebRequest, WebResponse } from './send-request.ts'

const mostRedirects = 6

/** Heads end long before this; what is read of a page is never more. */
const mostPageBytes = 512_000

/** What a page says is read anew after so many days. */
const refreshDays = 180

interface Tools {
  ask: Ask
  robots: RobotsOf
}

/** Never rejects for anything that a server or a network does. */
export async function visitAddress(record: WebRecord, today: string, tools: Tools): Promise<Visit> {
  try {
    return await follow(record, today, tools)
  } catch (error) {
    if (!(error instanceof NetError)) throw error
    return { outcome: error.fault === 'dns' ? 'gone' : 'error', cause: error.fault }
  }
}

async function follow(record: WebRecord, today: string, { ask, robots }: Tools): Promise<Visit> {
  const seen = new Set<string>()
  let [url, isForGood] = [new URL(record.address), true]
  let moved: string | null = null
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const address = webAddress(url.href)
    if (address === null) return { outcome: 'error', cause: 'not-web' }
    if (seen.has(address)) break
    seen.add(address)
    const verdict = (await robots(url)).verdict(url)
    if (verdict === 'disallowed') return { outcome: 'blocked', cause: 'robots' }
    if (verdict === 'unknown') return { outcome: 'error', cause: 'robots-failed' }
    const response = await askFor(url, record, today, ask)
    const next = redirectOf(url, response)
    if (next === null) return verdictOf(response, record, moved)
    if (next === 'nowhere') break
    isForGood &&= response.status === 301 || response.status === 308
    if (isForGood) moved = webAddress(next.href)
    url = next
  }
  return { outcome: 'error', cause: 'redirects' }
}

/** A page that is known, of a server that knows no conditions, is asked for its head alone. Some servers answer that with a refusal. */
async function askFor(url: URL, record: WebRecord, today: string, ask: Ask): Promise<WebResponse> {
  const { etag, modified } = record.validators
  const isFresh = record.page !== null && daysSince(record.page.fetched, today) < refreshDays
  if (isFresh && etag === null && modified === null) {
    const response = await ask({ method: 'HEAD', url, headers: accept, mostBytes: 0 }).catch(
      (error: unknown) => {
        if (error instanceof NetError && error.fault !== 'dns') return null
        throw error
      },
    )
    if (response && (response.status < 400 || response.status === 429)) return response
  }
  const conditions: WebRequest['headers'] = {}
  if (isFresh && etag !== null) conditions['if-none-match'] = etag
  if (isFresh && modified !== null) conditions['if-modified-since'] = modified
  const headers = { ...accept, ...conditions }
  return ask({ method: 'GET', url, headers, mostBytes: mostPageBytes, stopAt: '</head' })
}

const accept = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' }

function verdictOf(response: WebResponse, record: WebRecord, moved: string | null): Visit {
  const { status, headers } = response
  const isThere = (status >= 200 && status < 300) || status === 304
  if (!isThere) return { ...refusalOf(status), cause: status, retryAfter: retryAfter(response) ?? undefined }
  const validators =
    status === 304
      ? record.validators
      : { etag: bounded(headers['etag']), modified: bounded(headers['last-modified']) }
  return {
    outcome: 'alive',
    page: factsOf(response),
    moved: moved === record.address ? null : moved,
    validators,
  }
}

/** 404 and 410 say that there is no such page; other refusals are about who asks. */
function refusalOf(status: number): { outcome: 'gone' | 'blocked' | 'error' } {
  if (status === 404 || status === 410) return { outcome: 'gone' }
  return { outcome: (status >= 400 && status < 500) || status === 999 ? 'blocked' : 'error' }
}

/** Null when nothing was read, so that what is known stays. */
function factsOf({ status, headers, body }: WebResponse): ReadFacts | null {
  if (status !== 200) return null
  const type = headers['content-type'] ?? ''
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase()
  if (mediaType !== '' && !/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType))
    return fileFacts(mediaType)
  return body.length === 0 ? null : readPageFacts(decodePage(body, type))
}

/** A condition is sent back as it came, unless it is a text that no server needs. */
function bounded(value: string | undefined): string | null {
  return value !== undefined && /^[\x20-\x7e]{1,200}$/.test(value) ? value : null
}

function daysSince(day: string, today: string): number {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000
}
