/** Clients of others, held to what `exchange.ts` promises: a server that may have done what it was asked is asked once. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { openClient } from '../../pipelines/adapters/engine/open-client.ts'
import { fetchOnce } from '../../pipelines/adapters/fetch-once.ts'
import { openRequests } from '../../pipelines/adapters/github/request-github.ts'

type Answer = (response: ServerResponse, url: string) => void

/** Does what it is asked, then answers by `answer`. `done` is all that it did. */
async function start(answer: Answer) {
  const done: string[] = []
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    request.on('end', () => {
      done.push(`${request.method} ${request.url}${bytes > 0 ? ' with a body' : ''}`)
      answer(response, request.url ?? '')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { done, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const says =
  (status: number): Answer =>
  (response) =>
    void response.writeHead(status, { location: '/elsewhere', 'retry-after': '0' }).end('{}')

const endings: readonly [name: string, answer: Answer][] = [
  ['answers 307', says(307)],
  ['answers 408', says(408)],
  ['answers 421', says(421)],
  ['answers 429', says(429)],
  ['answers 502', says(502)],
  ['answers 503', says(503)],
  ['resets the connection', (response) => void response.socket?.resetAndDestroy()],
  ['hangs up', (response) => void response.destroy()],
  ['says nothing', () => {}],
]

type Client = (url: string) => Promise<unknown>

const openai = (url: string) => openClient({ baseUrl: `${url}/v1`, key: 'key', timeoutMs: 250 })

const question = { model: 'words-1', messages: [{ role: 'user', content: 'Why?' } as const] }

const github = (api: string) => openRequests({ repository: 'ada/garden', token: 'token', api })

const clients: readonly [name: string, client: Client, asked: string][] = [
  [
    'a client of OpenAI that asks',
    (url) => openai(url).chat.completions.create(question),
    'POST /v1/chat/completions with a body',
  ],
  [
    'a client of OpenAI that asks by the newer API',
    (url) => openai(url).responses.create({ model: 'words-1', input: 'Why?' }),
    'POST /v1/responses with a body',
  ],
  [
    'a client of OpenAI that sends texts',
    (url) => openai(url).embeddings.create({ model: 'vec-1', input: ['a'] }),
    'POST /v1/embeddings with a body',
  ],
  [
    'a client of OpenAI that uploads',
    (url) => openai(url).files.create({ file: new File(['{}'], 'a.jsonl'), purpose: 'batch' }),
    'POST /v1/files with a body',
  ],
  [
    'a client of GitHub that opens',
    (url) => github(url)('POST /repos/{owner}/{repo}/pulls', { head: 'a', base: 'main', title: 'A' }),
    'POST /repos/ada/garden/pulls with a body',
  ],
  [
    'a client of GitHub that edits',
    (url) => github(url)('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 7, title: 'A' }),
    'PATCH /repos/ada/garden/pulls/7 with a body',
  ],
]

describe.each(clients)('%s', (_name, client, asked) => {
  // A request to GitHub may take half a minute, so silence is tried with `fetchOnce` alone.
  const tried = asked.includes('/repos/') ? endings.slice(0, -1) : endings
  test.each(tried)('asks a server once that does it and %s', async (_ending, answer) => {
    const { done, url } = await start(answer)
    await expect(client(url)).rejects.toThrow()
    expect(done).toEqual([asked])
  })
})

const limits = { timeoutMs: 250, mostBytes: 1000 }

describe('fetchOnce', () => {
  it.each(endings)('sends a write once to a server that does it and %s', async (_ending, answer) => {
    const { done, url } = await start(answer)
    await fetchOnce(limits)(url, { method: 'POST', body: 'a' }).catch(() => null)
    expect(done).toEqual(['POST / with a body'])
  })

  const hops: Answer = (response, url) => {
    const next = { '/': '/a', '/a': '/b', '/b': '/c', '/c': '/d' }[url]
    if (next) response.writeHead(302, { location: next }).end()
    else response.end('there')
  }

  it('follows a redirect of what only reads, three times', async () => {
    const { done, url } = await start(hops)
    expect(await (await fetchOnce(limits)(`${url}/a`)).text()).toBe('there')
    expect((await fetchOnce(limits)(url)).status).toBe(302)
    expect(done).toHaveLength(8)
    await expect(fetchOnce(limits)(url, { redirect: 'error' })).rejects.toMatchObject({ connected: true })
  })

  it('takes no key to another server', async () => {
    const other = await start((response) => void response.end('key?'))
    const { url } = await start((response) => void response.writeHead(302, { location: other.url }).end())
    expect((await fetchOnce(limits)(url, { headers: { authorization: 'key' } })).status).toBe(302)
    expect(other.done).toEqual([])
  })

  it('ends with the reason of the caller, or because it took too long', async () => {
    const { url } = await start(() => {})
    const reason = new Error('enough')
    await expect(fetchOnce(limits)(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    await expect(fetchOnce(limits)(url)).rejects.toThrow('timed out without an answer')
  })

  it('gives the head of an answer that is too long or cut off, and fails at its text', async () => {
    const long = await start((response) => void response.end('x'.repeat(1001)))
    const cut = await start((response) => {
      response.writeHead(200, { 'content-length': '9' }).write('x', () => response.destroy())
    })
    for (const { url } of [long, cut]) {
      const response = await fetchOnce(limits)(url)
      expect(response.status).toBe(200)
      await expect(response.text()).rejects.toThrow('cannot be read')
    }
  })
})
