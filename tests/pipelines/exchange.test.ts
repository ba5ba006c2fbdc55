import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ExchangeError, exchange } from '../../pipelines/adapters/exchange.ts'

/** A server that counts what it was asked. */
async function start(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`)
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) }
}

const limits = { timeoutMs: 250, mostBytes: 1000 }

test.each([301, 303, 307, 408, 421, 425, 429, 500, 502, 503])(
  'a write that is answered by %d is sent once',
  async (status) => {
    const { asked, url } = await start((_request, response) => {
      response.writeHead(status, { location: '/next', 'retry-after': '0' }).end()
    })
    const answer = await exchange({ method: 'POST', url, headers: {}, body: 'a' }, limits)
    expect([answer.status, asked]).toEqual([status, ['POST /']])
  },
)

test('fetch would send it again after a 421, which is why it is not used here', async () => {
  const { asked, url } = await start((_request, response) => {
    response.writeHead(421).end()
  })
  await fetch(url, { method: 'POST', body: 'a' })
  expect(asked).toHaveLength(2)
})

test.each<[name: string, answer: RequestListener]>([
  ['closes the connection', (request) => void request.socket.destroy()],
  ['says nothing', () => {}],
  ['stops in the middle', (_request, response) => void response.writeHead(200).write('{"id":')],
])('a server that %s was reached, and is asked once', async (_name, answer) => {
  const { asked, url } = await start(answer)
  const failure = await exchange({ method: 'POST', url, headers: {}, body: 'a' }, limits).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(ExchangeError)
  expect(failure).toMatchObject({ connected: true })
  expect(asked).toHaveLength(1)
})

test('a server that is not there was not reached', async () => {
  const { url } = await start(() => {})
  const closed = new URL(url)
  closed.port = '1'
  const failure = await exchange({ method: 'POST', url: closed, headers: {} }, limits).catch(
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ connected: false, message: 'no answer' })
})

test('an answer that is too long, or packed, is none', async () => {
  const long = await start((_request, response) => void response.end('x'.repeat(1001)))
  expect((await exchange({ method: 'GET', url: long.url, headers: {} }, limits)).text).toBeNull()
  const packed = await start(
    (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  )
  expect((await exchange({ method: 'GET', url: packed.url, headers: {} }, limits)).text).toBeNull()
})
