/** The search index while notes are being written. */
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { openDevSearch } from '../../pipelines/adapters/serve-search.ts'
import { searchStore } from '../fakes/search-index-of.ts'

/** Serves the index of a vault, and says where. */
async function serveIndex(files: Record<string, string>) {
  const { file, settings } = await searchStore(files)
  const search = openDevSearch(file, settings)
  const server = createServer((request, response) =>
    search.serve(request, response, () => response.writeHead(418).end()),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  return { file, search, get }
}

it('serves its files, and leaves all other addresses to others', async () => {
  const { get } = await serveIndex({ 'a.md': 'moss' })
  const entry = await get('/pagefind/pagefind-entry.json?ts=1')
  expect([entry.status, entry.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect((await get('/pagefind/pagefind.js')).headers.get('content-type')).toBe('text/javascript')
  expect((await get('/pagefind/none.pf_index')).status).toBe(404)
  expect((await get('/notes/a/')).status).toBe(418)
})

it('finds what was written since, once a search begins anew', async () => {
  const { file, search, get } = await serveIndex({ 'a.md': 'moss' })
  const hash = async () => (await (await get('/pagefind/pagefind-entry.json')).json()).languages.en.hash
  const before = await hash()
  copyFileSync((await searchStore({ 'a.md': 'moss and stone' })).file, file)
  expect(await hash()).toBe(before)
  search.forget()
  expect(await hash()).not.toBe(before)
})
