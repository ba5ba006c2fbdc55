import { expect, it, onTestFinished } from 'vitest'
import { listen } from '../../pipelines/adapters/listen.ts'
import { eventsUrl, followPages } from '../../pipelines/adapters/open-pages.ts'
import type { Middleware } from '../../pipelines/adapters/serve-files.ts'

const page: Middleware = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A page.')
}

async function start() {
  const pages = followPages({ base: '/base' })
  const { port, close } = await listen([pages.serve, page], 0)
  onTestFinished(async () => {
    pages.close()
    await close()
  })
  const url = (path: string) => `http://127.0.0.1:${port}${path}`
  /** The state that a page is made from, which it is told with a hash. */
  const open = async () => {
    const { headers } = await fetch(url('/base/'), { headers: { accept: 'text/html' } })
    const [, state = '', hash = ''] =
      /^garden;desc="(\S+) (\S+)"$/.exec(headers.get('server-timing') ?? '') ?? []
    return { state, hash }
  }
  /** The names of the events that one who listens gets, in turn. */
  const follow = async (shown: string) => {
    const { body } = await fetch(url(`${eventsUrl({ base: '/base' })}?shown=${shown}`))
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    return async () => /^event: (\S+)\ndata: \S+\n\n$/.exec((await reader?.read())?.value ?? '')?.[1]
  }
  return { pages, open, follow }
}

it('tells who listens what happens', async () => {
  const { pages, open, follow } = await start()
  const next = await follow((await open()).state)
  pages.offer()
  expect(await next()).toBe('garden:offers')
  pages.renew()
  expect(await next()).toBe('changed')
  pages.reload()
  expect(await next()).toBe('reload')
})

it('tells a page that was made before the last change, and no other', async () => {
  const { pages, open, follow } = await start()
  const before = await open()
  pages.renew()
  const after = await open()
  expect(after.hash).toBe(before.hash)
  expect(await (await follow(before.state))()).toBe('changed')
  const next = await follow(after.state)
  pages.offer()
  expect(await next()).toBe('garden:offers')
})

it('takes no page for its own that another server made', async () => {
  const [one, other] = [await start(), await start()]
  expect(await (await other.follow((await one.open()).state))()).toBe('changed')
})
