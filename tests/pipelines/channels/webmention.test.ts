import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openWebmention } from '../../../pipelines/adapters/channels/webmention.ts'
import { NetError } from '../../../pipelines/adapters/web/net-error.ts'
import { claimedAt, exampleCall } from '../../fakes/channels/example-post.ts'

type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>

/** A server that is every host of the open web, and a door that asks it. */
async function start(routes: Routes) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '')
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      asked.push(`${request.method} ${host}${request.url} ${body}`.trim())
      const route = routes[`${request.method} ${host}${request.url}`]
      if (route) route(request, response)
      else response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const door = openWebmention({
    now: () => claimedAt,
    timeoutMs: 250,
    resolve: async (host) => {
      if (host.startsWith('private')) throw new NetError('private-address')
      return ['127.0.0.1']
    },
  })
  const to = `http://there.example:${port}/post`
  return {
    asked,
    port,
    send: (target = to) => door.send(exampleCall({ channel: 'webmention', to: target, text: '' })),
    door,
    to,
  }
}

const page = (html: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end(html)

const says =
  (status: number, headers = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end()

const withHook = page('<link rel="webmention" href="hook?x=1">')

test('the page is asked for its endpoint, which gets source and target as a form', async () => {
  const { asked, send, to } = await start({
    'GET there.example/post': withHook,
    'POST there.example/hook?x=1': says(202),
  })
  expect(await send()).toEqual({ state: 'done', receipt: { id: to, url: null } })
  const form = new URLSearchParams({ source: exampleCall().what.url, target: to })
  expect(asked).toEqual(['GET there.example/post', `POST there.example/hook?x=1 ${form}`])
})

test('23: an endpoint is relative to where redirects lead, and the target stays what was linked', async () => {
  const routes: Record<string, Routes[string]> = {}
  const { asked, port, send, to } = await start(routes)
  routes['GET there.example/post'] = says(302, { location: `http://moved.example:${port}/deep/page` })
  routes['GET moved.example/deep/page'] = withHook
  routes['POST moved.example/deep/hook?x=1'] = says(201)
  expect(await send()).toMatchObject({ state: 'done' })
  expect(asked.at(-1)).toContain(`target=${encodeURIComponent(to)}`)
})

test.each([
  ['a private target', 'http://127.0.0.1/post', undefined],
  ['a name of this network', 'http://printer.local/post', undefined],
  ['a host that leads to a private address', 'http://private.example/post', undefined],
  ['a private endpoint', undefined, page('<link rel="webmention" href="http://10.0.0.1/hook">')],
  [
    'an endpoint on a host that leads to a private address',
    undefined,
    page('<link rel="webmention" href="http://private.example/hook">'),
  ],
  ['a redirect into this network', undefined, says(302, { location: 'http://169.254.169.254/latest' })],
])('%s is refused', async (_name, target, route) => {
  const { asked, send } = await start(route ? { 'GET there.example/post': route } : {})
  expect(await send(target)).toEqual({
    state: 'failed',
    reason: 'the address is not of the open web',
    again: false,
  })
  expect(asked.filter((one) => one.startsWith('POST'))).toEqual([])
})

test.each([
  ['no endpoint', page('<p>x'), 'the page takes no webmentions', false],
  ['no page', says(410), 'the page answered 410', false],
  ['a page that is down', says(503), 'the page answered 503', true],
  ['a circle', says(301, { location: '/post' }), 'the page sends on and on', false],
])('%s is said', async (_name, route, reason, again) => {
  const { send } = await start({ 'GET there.example/post': route })
  expect(await send()).toEqual({ state: 'failed', reason, again })
})

test.each([
  ['commits and answers 502', says(502), 'unknown'],
  ['answers 421', says(421), 'failed'],
  ['commits and resets', (request: IncomingMessage) => void request.socket.resetAndDestroy(), 'unknown'],
  ['commits and sends elsewhere', says(303, { location: '/other' }), 'unknown'],
  ['commits and says nothing', () => {}, 'unknown'],
  ['refuses', says(400), 'failed'],
  ['has had enough', says(429, { 'retry-after': '120' }), 'failed'],
  ['wants to know who asks', says(401), 'failed'],
] as const)('an endpoint that %s is asked once', async (_name, route, state) => {
  const { asked, send } = await start({
    'GET there.example/post': withHook,
    'POST there.example/hook?x=1': route,
  })
  const outcome = await send()
  expect(outcome.state).toBe(state)
  // Else one page would close the channel for all others.
  expect(outcome).not.toHaveProperty('stops')
  expect(outcome).not.toHaveProperty('after')
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
})

test('what is in doubt may be sent again', async () => {
  const { door } = await start({})
  expect(await door.find(exampleCall())).toMatchObject({ state: 'failed', again: true })
})
