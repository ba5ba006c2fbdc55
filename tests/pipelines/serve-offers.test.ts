/** The door of the panel of suggested links lets in pages of its own server, and decisions, and nothing else. */
import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { offersUrl, serveOffers } from '../../pipelines/adapters/serve-offers.ts'
import type { OfferDecided } from '../../pipelines/adapters/suggestions/open-offers.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { viewSuggestion } from '../../src/garden/suggest/review/view-suggestion.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { grow, mention, vaultOf } from '../garden/suggest/suggest-in.ts'

const files = {
  'deep/a b.md': 'On moss. %%hush%%\n',
  'deep/Moss.md': 'It grows.\n',
  'c.md': '---\npublish: false\n---\n',
}
const vault = vaultOf(files)
const garden = grow(vault)
const settings = settingsSchema.parse({ title: 'Garden', base: '/base' })
const moss = mention('deep/a b.md', files['deep/a b.md'], 'moss', 'deep/Moss.md')
const view = viewSuggestion({ vault, garden, treeOf: readNotes(vault).treeOf }, settings, moss)
if ('refusal' in view) throw new Error(view.refusal.reason)

const decide = vi.fn(async (): Promise<OfferDecided> => ({ outcome: 'done', written: '[[Moss]]' }))
const offers = {
  of: vi.fn(() => ({ state: 'ready' as const, offers: [view] })),
  accept: decide,
  reject: decide,
  show: () => {},
  close: () => {},
}

let server: Server
let port: number
let token: string

beforeAll(async () => {
  const serve = serveOffers(offers, settings, () => garden)
  server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  token = JSON.parse((await call({})).body).token
})
afterAll(() => server.close())
beforeEach(() => vi.clearAllMocks())

interface Call {
  method?: string
  query?: string
  headers?: Record<string, string | undefined>
  body?: string
}

function call({
  method = 'GET',
  query = '',
  headers = {},
  body = '',
}: Call): Promise<{ status: number; body: string }> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const options = {
    port,
    method,
    host: '127.0.0.1',
    path: offersUrl(settings) + query,
    headers: Object.fromEntries(given),
  }
  return new Promise((resolve, reject) => {
    const asked = ask(options, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    asked.on('error', reject).end(body)
  })
}

const post = (
  more: Record<string, string | undefined> = {},
  body: unknown = { id: moss.id, decision: 'accept' },
) =>
  call({
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-one-token': token,
      ...more,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('a page of the server', () => {
  it('is told what there is for its note, and nothing of files and comments', async () => {
    const { status, body } = await call({ query: `?page=${encodeURIComponent('/base/notes/deep/a-b/')}` })
    expect(status).toBe(200)
    expect(offers.of).toHaveBeenCalledWith('deep/a b.md')
    expect(JSON.parse(body).offers).toEqual([
      {
        id: moss.id,
        kind: 'mention',
        sentence: { before: 'On ', words: 'moss', after: '.' },
        written: '[[Moss|moss]]',
        title: 'Moss',
        href: '/base/notes/deep/moss/',
        lead: 'It grows.',
        percent: 90,
        reasons: [],
      },
    ])
    expect(body).not.toMatch(/hush|\.md/)
  })

  it.each(['/base/notes/c/', '/base/', '/etc/passwd', '../deep/a b.md', '%'])(
    'is told nothing for %s',
    async (page) => {
      const { status, body } = await call({ query: `?page=${encodeURIComponent(page)}` })
      expect([status, JSON.parse(body).offers]).toEqual([200, []])
      expect(offers.of).not.toHaveBeenCalled()
    },
  )

  it.each([
    ['accept', { outcome: 'done', written: 'x' }, 200],
    ['reject', { outcome: 'unknown' }, 404],
    ['accept', { outcome: 'conflict' }, 409],
    ['accept', { outcome: 'refused', reason: 'It is linked.' }, 409],
  ] as const)('decides: %s, %o', async (decision, outcome, status) => {
    decide.mockResolvedValueOnce(outcome)
    const answer = await post({}, { id: moss.id, decision })
    expect(answer.status).toBe(status)
    if (outcome.outcome === 'refused') expect(answer.body).toContain('It is linked.')
    expect(decide).toHaveBeenCalledWith(moss.id)
  })
})

describe('others', () => {
  it.each([
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of another server of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page that hides where it is from', { origin: 'null' }, 403],
    ['a call without an origin', { origin: undefined }, 403],
    ['a host that was bound to this machine', { host: 'evil.example', origin: 'http://evil.example' }, 403],
    ['the same with the right port', { host: 'evil.example:80', origin: 'http://evil.example:80' }, 403],
    ['a call without the token', { 'x-one-token': undefined }, 403],
    ['a call with another token', { 'x-one-token': 'x'.repeat(32) }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('are not let in: %s', async (_, headers, status) => {
    expect((await post(headers)).status).toBe(status)
    expect(decide).not.toHaveBeenCalled()
  })

  it.each([
    ['no JSON', '{'],
    ['a path in place of an id', { id: '../a.md', decision: 'accept' }],
    ['more than an id', { id: moss.id, decision: 'accept', written: '[[x]]' }],
    ['another decision', { id: moss.id, decision: 'show' }],
    ['a body without end', `${' '.repeat(2000)}{}`],
  ])('is no decision: %s', async (_, body) => {
    expect((await post({}, body)).status).toBe(400)
    expect(decide).not.toHaveBeenCalled()
  })

  it('learn nothing by asking', async () => {
    const foreign = [
      { origin: 'http://localhost:1' },
      { host: 'evil.example' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of foreign) expect((await call({ headers })).status).toBe(403)
    expect((await call({ method: 'DELETE' })).status).toBe(403)
    expect((await call({ method: 'OPTIONS', headers: { origin: `http://127.0.0.1:${port}` } })).status).toBe(
      405,
    )
  })
})
