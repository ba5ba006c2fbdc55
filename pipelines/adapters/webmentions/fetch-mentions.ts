/** Asks webmention.io for the answers that it has collected. It is the one host that is ever asked. */
import { UserError } from '../../../src/garden/user-error.ts'

const service = 'https://webmention.io/api/mentions.jf2'

const pageSize = 100

/** A site with more answers is read up to here, the newest first. */
const mostPages = 50

/** Bytes of one page, and milliseconds to wait for it. */
const mostBytes = 5_000_000
const patience = 30_000

/** Asks for an address; the browser's `fetch`, or a test's. */
export type Ask = (url: URL, init: RequestInit) => Promise<Response>

/** The pages of the feed for `domain`, as JSON values. Throws `UserError` when one cannot be had. */
export async function fetchMentions(domain: string, token: string, ask: Ask = fetch): Promise<unknown[]> {
  const pages: unknown[] = []
  for (let number = 0; number < mostPages; number++) {
    const page = await fetchPage(domain, token, number, ask)
    pages.push(page)
    if (lengthOf(page) < pageSize) return pages
  }
  return pages
}

async function fetchPage(domain: string, token: string, number: number, ask: Ask): Promise<unknown> {
  const url = new URL(service)
  url.search = String(
    new URLSearchParams({ domain, token, 'per-page': String(pageSize), page: String(number) }),
  )
  try {
    const answer = await ask(url, {
      redirect: 'error',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    return JSON.parse(await readText(answer))
  } catch (error) {
    // The address holds the token, and so may the error of a failed request.
    const reason = error instanceof Error ? error.message.replaceAll(token, '…') : 'unknown'
    throw new UserError(`webmention.io cannot be read: ${reason}.`, 'Nothing was changed. Try again later.')
  }
}

/** The text of an answer; throws when it is larger than any page may be. */
async function readText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new Error('its answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function lengthOf(page: unknown): number {
  const children = typeof page === 'object' && page !== null && 'children' in page ? page.children : []
  return Array.isArray(children) ? children.length : 0
}
