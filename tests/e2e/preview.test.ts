/** `one preview`: a built site as a host would serve it. */
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { startServer } from './start-server.ts'

async function preview(...args: string[]) {
  const server = await startServer(['preview', ...args])
  onTestFinished(async () => void (await server.stop()))
  return server
}

it('serves the pages, the files, and the 404 for all else', async () => {
  const built = inject('site')
  if ('problem' in built) throw new Error(built.problem)
  const { get } = await preview('--out', built.dir)
  expect(await get('/')).toMatchObject({ status: 200, type: expect.stringContaining('text/html') })
  expect((await get('/notes/camelot/')).body).toContain('<h1')
  expect(await get('/rss.xml')).toMatchObject({ status: 200, type: expect.stringContaining('xml') })
  expect(await get('/nothing/')).toMatchObject({
    status: 404,
    body: expect.stringContaining('Nothing grows'),
  })
  expect((await get('/..%2f..%2f..%2fetc/passwd')).body).not.toContain('root:')
})

it('serves a site below the path that it was built for', { timeout: 60_000 }, async () => {
  const vault = makeVault({ 'a.md': 'Text.' })
  const out = join(makeVault({}), 'site')
  await runOne(['build', '--vault', vault, '--out', out, '--base', '/repo/'])
  const { url, get } = await preview('--vault', vault, '--out', out, '--base', '/repo/')
  expect(new URL(url).pathname).toBe('/repo/')
  expect((await get('/repo/notes/a/')).body).toContain('Text.')
  expect((await get('/notes/a/')).status).toBe(404)
})

it('ends at once', async () => {
  const built = inject('site')
  if ('problem' in built) throw new Error(built.problem)
  const server = await startServer(['preview', '--out', built.dir])
  expect(await server.stop('SIGINT')).toBe(0)
})
