/** The harness itself: it must see what pages do wrong, else the tests of the pages mean nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type SiteServer, serve } from './serve.ts'
import { type PageRecord, watchPage } from './watch-page.ts'

let dir: string
let browser: Browser
let server: SiteServer

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'harness-'))
  server = await serve(dir, { base: '/site/' })
  browser = await launchBrowser(inject('browser'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(dir, { recursive: true })
})

/** Opens a page with this body and returns what the watch recorded, and the page's text. */
async function open(body: string): Promise<PageRecord & { text: string | null }> {
  await writeFile(join(dir, 'index.html'), `<!doctype html><link rel="icon" href="data:,"><body>${body}`)
  const context = await browser.newContext()
  const page = await context.newPage()
  const record = watchPage(page, server.origin)
  await page.goto(server.url, { waitUntil: 'networkidle' })
  const text = await page.textContent('body')
  await context.close()
  return { ...record, text }
}

test('a quiet page leaves no record', async () => {
  const body = '<p>Hello</p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
  expect(await open(body)).toEqual({ foreignRequests: [], errors: [], text: 'Hello' })
})

test.for([
  ['an image', '<img src="https://example.org/a.png" alt="">', 'https://example.org/a.png'],
  [
    'a font',
    '<style>@font-face { font-family: F; src: url(http://example.org/f.woff2) } p { font-family: F }</style><p>x</p>',
    'http://example.org/f.woff2',
  ],
  [
    'another port of this machine',
    '<script src="http://127.0.0.1:9/a.js"></script>',
    'http://127.0.0.1:9/a.js',
  ],
  ['a script', '<script>fetch("https://example.org/").catch(() => {})</script>', 'https://example.org/'],
  ['a socket', '<script>new WebSocket("wss://example.org/")</script>', 'wss://example.org/'],
] as const)('%s from elsewhere is recorded', async ([, body, url]) => {
  expect((await open(body)).foreignRequests).toEqual([url])
})

test.for([
  ['a message', '<script>console.error("oh no")</script>', 'oh no'],
  ['an exception', '<script>throw new Error("thrown")</script>', 'thrown'],
  ['a rejection', '<script>Promise.reject(new Error("rejected"))</script>', 'rejected'],
  [
    'a missing file',
    '<img src="missing.png" alt="">',
    'the server responded with a status of 404 (Not Found)',
  ],
] as const)('%s in the console is recorded', async ([, body, text]) => {
  expect((await open(body)).errors).toEqual([expect.stringContaining(text)])
})

test('a page may not read what another origin did not allow', async () => {
  const other = await serve(dir)
  const script = `<script>fetch('${other.url}').then(() => { document.body.append('read') }, () => { document.body.append('refused') })</script>`
  expect((await open(`<p></p>${script}`)).text).toContain('refused')
  await other.close()
})

test('pages run side by side and one after another in one browser', async () => {
  await writeFile(join(dir, 'index.html'), '<!doctype html><h1>One</h1>')
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  for (const context of contexts) {
    const page = await context.newPage()
    await page.goto(server.url)
    expect(await page.textContent('h1')).toBe('One')
    await context.close()
  }
})
