/**
 * The door through which the panel of suggested links asks and decides. It writes
 * to notes, so that only pages of this server are let in: by the name of the
 * host, which a page elsewhere cannot choose (DNS rebinding), by the origin that
 * the browser tells, and by a token that only such a page can read.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Garden } from '../../src/garden/garden.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import type { SuggestionView } from '../../src/garden/suggest/review/view-suggestion.ts'
import { homeUrl, noteUrl } from '../../src/garden/urls.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { Middleware } from './serve-files.ts'
import type { OfferDecided, Offers } from './suggestions/open-offers.ts'

/** An id, never a path or a text: what is written is what the server itself suggested. */
const requestSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-z]{8}$/),
  decision: z.enum(['accept', 'reject']),
})

/** No decision is longer. */
const longestBody = 1000

/** Where the panel asks. No page can have this address. */
export function offersUrl(settings: Pick<Settings, 'base'>): string {
  return `${homeUrl(settings)}@one/offers`
}

/** `gardenNow` gives the garden as it is on show. */
export function serveOffers(offers: Offers, settings: Settings, gardenNow: () => Garden): Middleware {
  const token = randomBytes(24).toString('base64url')
  const own = offersUrl(settings)
  return (request, response, next) => {
    const [path, query] = (request.url ?? '').split('?', 2)
    if (path !== own) return next()
    const fail = (error: unknown) => answer(response, 500, { reason: messageOf(error) })
    if (!isOwnPage(request)) answer(response, 403, { reason: 'Only pages of this garden may ask.' })
    else if (request.method === 'GET') {
      const note = noteAt(gardenNow(), settings, new URLSearchParams(query).get('page') ?? '')
      const { state, offers: views } = note ? offers.of(note) : { state: 'ready', offers: [] }
      const shown = views.map((view) => shownOf(view, gardenNow(), settings))
      answer(response, 200, { token, state, offers: shown })
    } else if (request.method === 'POST') {
      if (!isToken(request.headers['x-one-token'], token))
        answer(response, 403, { reason: 'The page is older than the server. Load it again.' })
      else decide(offers, request).then(({ status, ...said }) => answer(response, status, said.body), fail)
    } else answer(response, 405, { reason: 'Ask with GET, decide with POST.' })
  }
}

/** Whether a page that this server sent asks, and not one that calls it by a name of its own. */
function isOwnPage({ headers, socket, method }: IncomingMessage): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  const port = socket.localPort
  if (!['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${port}`)) return false
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined ? method === 'GET' : origin === `http://${host}`
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

interface Answer {
  status: number
  body: object
}

async function decide(offers: Offers, request: IncomingMessage): Promise<Answer> {
  if (request.headers['content-type'] !== 'application/json')
    return { status: 415, body: { reason: 'A decision is JSON.' } }
  const asked = requestSchema.safeParse(await readBody(request))
  if (!asked.success) return { status: 400, body: { reason: 'This is no decision.' } }
  return answerOf(await offers[asked.data.decision](asked.data.id))
}

function answerOf(decided: OfferDecided): Answer {
  switch (decided.outcome) {
    case 'done':
      return { status: 200, body: { written: decided.written } }
    case 'unknown':
      return { status: 404, body: { reason: 'This is not suggested any more.' } }
    case 'conflict':
      return { status: 409, body: { reason: 'The file changed meanwhile. Look again.' } }
    case 'refused':
      return { status: 409, body: { reason: decided.reason } }
  }
}

/** Null for what is no JSON, or too long. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > longestBody) return null
  }
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** The published note whose page stands at this address; null where there is none. */
function noteAt({ publishSet }: Garden, settings: Settings, address: string): VaultPath | null {
  const wanted = decoded(address)
  for (const [slug, note] of publishSet.published)
    if (decoded(noteUrl(settings, slug)) === wanted) return note.path
  return null
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** What a page is told: nothing of where files lie. */
function shownOf(view: SuggestionView, { notes }: Garden, settings: Settings) {
  const { id, kind, sentence, written, target, title, lead, percent, reasons } = view
  const slug = notes.get(target)?.slug ?? ''
  return { id, kind, sentence, written, title, lead, percent, reasons, href: noteUrl(settings, slug) }
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, headers).end(JSON.stringify(body))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
