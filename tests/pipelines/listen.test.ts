import { request } from 'node:http'
import { expect, it, onTestFinished, test } from 'vitest'
import { listen } from '../../pipelines/adapters/listen.ts'
import type { Middleware } from '../../pipelines/adapters/serve-files.ts'

async function open(doors: Middleware[], port = 0): Promise<number> {
  const server = await listen(doors, port)
  onTestFinished(server.close)
  return server.port
}

/** Asks under a name of the host that `fetch` would not send. */
function ask(
  port: number,
  host = `127.0.0.1:${port}`,
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.on('error', reject).end()
  })
}

const answering = (text: string): Middleware => {
  return (_request, response) => {
    response.end(text)
  }
}

const passing: Middleware = (_request, _response, next) => next()

it('gives a request to the first that answers', async () => {
  const port = await open([passing, answering('second'), answering('third')])
  expect(await ask(port)).toEqual({ status: 200, body: 'second' })
})

it('says that nobody answers', async () => {
  expect(await ask(await open([passing]))).toEqual({ status: 404, body: '' })
})

it('survives one that throws, and says why', async () => {
  const port = await open([
    () => {
      throw new Error('The note changed.')
    },
  ])
  expect(await ask(port)).toEqual({ status: 500, body: 'Error: The note changed.' })
  expect((await ask(port)).status).toBe(500)
})

test.for([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['localhost:1234', 200],
  ['[::1]:1234', 200],
  ['evil.example', 403],
  ['localhost.evil.example', 403],
  ['127.0.0.1.evil.example:80', 403],
] as const)('answers to names of this machine alone: %s', async ([host, status]) => {
  expect((await ask(await open([answering('private')]), host)).status).toBe(status)
})

it('takes the next port where one is taken', async () => {
  const first = await open([answering('first')])
  const second = await open([answering('second')], first)
  expect(second).toBeGreaterThan(first)
  expect((await ask(second)).body).toBe('second')
})
