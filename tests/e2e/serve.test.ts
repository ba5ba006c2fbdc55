import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SiteServer, serve } from './serve.ts'

const files = {
  'dist/index.html': '<h1>home</h1>',
  'dist/404.html': '<h1>missing</h1>',
  'dist/notes/index.html': '<h1>notes</h1>',
  'dist/notes/données é.html': '<h1>accents</h1>',
  'dist/empty/file.bin': 'x',
  'dist/style.css': 'p {}',
  'dist/rss.xml': '<rss/>',
  'secret.txt': 'secret',
}

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'serve-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
})

afterAll(() => rm(dir, { recursive: true }))

describe.for(['/', '/garden/', '/garden'])('below %s', (base) => {
  let server: SiteServer

  beforeAll(async () => {
    server = await serve(join(dir, 'dist'), { base })
  })

  afterAll(() => server.close())

  test.for([
    ['', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['index.html', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['notes/', 200, 'text/html; charset=utf-8', '<h1>notes</h1>'],
    ['notes/?page=2', 200, 'text/html; charset=utf-8', '<h1>notes</h1>'],
    ['notes', 200, 'text/html; charset=utf-8', '<h1>notes</h1>'],
    ['notes/donn%C3%A9es%20%C3%A9.html', 200, 'text/html; charset=utf-8', '<h1>accents</h1>'],
    ['style.css', 200, 'text/css; charset=utf-8', 'p {}'],
    ['rss.xml', 200, 'application/xml', '<rss/>'],
    ['empty/file.bin', 200, 'application/octet-stream', 'x'],
    ['nowhere/', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['empty/', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['style.css/', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['style.css/x', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['%zz', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['a%00b', 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
    ['x'.repeat(5000), 404, 'text/html; charset=utf-8', '<h1>missing</h1>'],
  ] as const)('answers %s with %s', async ([path, status, type, body]) => {
    const response = await fetch(server.url + path)
    expect({
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    }).toEqual({
      status,
      type,
      body,
    })
  })

  test('sends a folder without a slash to the one with it, and keeps the query', async () => {
    const response = await fetch(`${server.url}notes?a=1`, { redirect: 'manual' })
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`${new URL(server.url).pathname}notes/?a=1`)
  })

  test.for(['../secret.txt', '..%2Fsecret.txt', 'notes/../../secret.txt', '%2e%2e/secret.txt'])(
    'never leaves the folder for %s',
    async (path) => {
      expect(await statusOf(server, path)).toBe(404)
    },
  )

  test('takes no other method', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
    const head = await fetch(server.url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

test('serves nothing outside of the base', async () => {
  const server = await serve(join(dir, 'dist'), { base: '/garden/' })
  const statuses = ['/', '/style.css', '/gardens/', '/garden'].map(
    async (path) => (await fetch(server.origin + path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([404, 404, 404, 200])
  await server.close()
})

test('a redirect stays on the host', async () => {
  const server = await serve(join(dir, 'dist'))
  const response = await fetch(`${server.origin}//notes`, { redirect: 'manual' })
  expect(response.headers.get('location')).toBe('/notes/')
  await server.close()
})

/** Asks for `path` as it is; `fetch` would tidy it first. */
function statusOf(server: SiteServer, path: string): Promise<number | undefined> {
  const { hostname, port, pathname } = new URL(server.url)
  return new Promise((done, fail) => {
    request({ hostname, port, path: pathname + path }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end()
  })
}
