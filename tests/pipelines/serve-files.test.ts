import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished, test } from 'vitest'
import { serveFiles } from '../../pipelines/adapters/serve-files.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** Serves `files` of a vault below `/base/` and asks for `path`. */
async function ask(files: Record<string, string>, path: string, init: RequestInit = {}): Promise<Response> {
  const vault = makeVault(files)
  const serve = serveFiles((url) => (Object.hasOwn(files, url) ? join(vault, url) : null), '/base/')
  const server = createServer((request, response) =>
    serve(request, response, () => response.writeHead(404).end()),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return fetch(`http://127.0.0.1:${address.port}${path}`, init)
}

test.for([
  ['a.mov', 'video/quicktime'],
  ['a.M4A', 'audio/mp4'],
  ['a.bmp', 'image/bmp'],
  ['a.xyz', 'application/octet-stream'],
] as const)('says what %s is', async ([name, type]) => {
  const response = await ask({ [name]: 'text' }, `/base/${name}`)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-length')).toBe('4')
  expect(await response.text()).toBe('text')
})

it('sends the part that a player asks for', async () => {
  const response = await ask({ 'a.mp4': '0123456789' }, '/base/a.mp4', { headers: { range: 'bytes=2-4' } })
  expect(response.status).toBe(206)
  expect(response.headers.get('content-range')).toBe('bytes 2-4/10')
  expect(await response.text()).toBe('234')
})

it('refuses a part that is not there', async () => {
  const response = await ask({ 'a.mp4': '0123' }, '/base/a.mp4', { headers: { range: 'bytes=9-' } })
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe('bytes */4')
})

it('sends an empty file, and no body for HEAD', async () => {
  expect(await (await ask({ 'a.txt': '' }, '/base/a.txt')).text()).toBe('')
  const head = await ask({ 'a.txt': 'text' }, '/base/a.txt', { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe('4')
})

it('leaves all else to others', async () => {
  expect((await ask({ 'a.txt': 'x' }, '/base/b.txt')).status).toBe(404)
  expect((await ask({ 'a.txt': 'x' }, '/base/%zz')).status).toBe(404)
})
