import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { ExchangeError, exchange } from '../../../pipelines/adapters/exchange.ts'
import { sendRequest } from '../../../pipelines/adapters/web/send-request.ts'

/** The port of a server that answers each request with these bytes, and leaves the connection open. */
async function serveBytes(bytes: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.write(bytes))
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const otherProtocol = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'
const timeoutMs = 30_000

it('ends where a server answers by another protocol', { timeout: 3000 }, async () => {
  const url = new URL(`http://127.0.0.1:${await serveBytes(otherProtocol)}/`)
  const asked = exchange({ method: 'POST', url, headers: {}, body: '{}' }, { timeoutMs, mostBytes: 100 })
  await expect(asked).rejects.toMatchObject({ name: ExchangeError.name, connected: true })
})

it('ends where a page answers by another protocol', { timeout: 3000 }, async () => {
  const url = new URL(`http://pages.example:${await serveBytes(otherProtocol)}/`)
  const asked = sendRequest(
    { method: 'GET', url, headers: {}, mostBytes: 100 },
    { resolve: async () => ['127.0.0.1'], timeoutMs },
  )
  await expect(asked).rejects.toMatchObject({ fault: 'network' })
})
