import { createServer, type ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { hashKey } from '../../pipelines/adapters/hash-key.ts'
import { holdPage } from '../../pipelines/adapters/hold-page.ts'

/** What a browser gets of an answer that is held back. */
async function answerOf(write: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    holdPage(response, (hash) => ['Server-Timing', `garden;desc="3 ${hash}"`])
    write(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const answer = await fetch(`http://127.0.0.1:${address.port}/`)
  const { status, headers } = answer
  return {
    status,
    type: headers.get('content-type'),
    timing: headers.get('server-timing'),
    body: await answer.text(),
  }
}

const page = '<p>Grün 苔</p>'
const whole = {
  status: 203,
  type: 'text/html',
  timing: `garden;desc="3 ${hashKey(page)}"`,
  body: page,
}

test.for<[string, (response: ServerResponse) => void]>([
  ['at once', (response) => response.writeHead(203, { 'content-type': 'text/html' }).end(page)],
  [
    'in parts',
    (response) => {
      response.statusCode = 203
      response.setHeader('content-type', 'text/html')
      const bytes = Buffer.from(page)
      response.write(bytes.subarray(0, 6))
      response.write(bytes.subarray(6), () => response.end())
    },
  ],
  [
    'from a stream',
    (response) => {
      response.writeHead(203, { 'content-type': 'text/html' })
      pipeline(Readable.from([Buffer.from(page)]), response, () => {})
    },
  ],
  [
    'as text of another encoding',
    (response) => {
      response.writeHead(203, { 'content-type': 'text/html' })
      response.write('<p>Gr')
      response.end(Buffer.from('ün 苔</p>').toString('hex'), 'hex')
    },
  ],
])('an answer that is written %s comes whole, with the hash of its body', async ([, write]) => {
  expect(await answerOf(write)).toEqual(whole)
})

test('an answer without a body has one too', async () => {
  expect(await answerOf((response) => void response.writeHead(304).end())).toMatchObject({
    status: 304,
    body: '',
  })
})
