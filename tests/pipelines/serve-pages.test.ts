import { expect, it, onTestFinished, test } from 'vitest'
import { listen } from '../../pipelines/adapters/listen.ts'
import { type ServedPage, servePages } from '../../pipelines/adapters/serve-pages.ts'

const text = (words: string) => async () => Buffer.from(words)

const pages: Record<string, ServedPage> = {
  '/': { file: 'index.html', address: '/base/', render: text('<p>home') },
  '/notes/grün': {
    file: 'notes/grün/index.html',
    address: '/base/notes/gr%C3%BCn/',
    render: text('<p>note'),
  },
  '/rss.xml': { file: 'rss.xml', address: '/base/rss.xml', render: text('<rss/>') },
  '/previews/a.htm': { file: 'previews/a.htm', address: '/base/previews/a.htm', render: text('<p>short') },
  '/none.json': { file: 'none.json', address: '/base/none.json', render: async () => null },
  '/404': { file: '404.html', address: '/base/404/', render: text('<p>lost') },
  '/broken': {
    file: 'broken/index.html',
    address: '/base/broken/',
    render: () => Promise.reject(new Error('It fails.')),
  },
}

async function ask(path: string) {
  const source = { find: async (at: string) => pages[at] ?? null, finish: (html: string) => `${html}!` }
  const { port, close } = await listen([servePages(source, '/base/')], 0)
  onTestFinished(close)
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    location: answer.headers.get('location'),
    body: await answer.text(),
  }
}

test.for([
  ['/base/', 200, '<p>home!'],
  ['/base/notes/gr%C3%BCn/', 200, '<p>note!'],
  ['/base/notes/gr%C3%BCn/?q=1', 200, '<p>note!'],
  ['/base/notes/gru%CC%88n/', 200, '<p>note!'],
  ['/base/rss.xml', 200, '<rss/>'],
  ['/base/previews/a.htm', 200, '<p>short!'],
  ['/base/none.json', 404, '<p>lost!'],
  ['/base/nothing/', 404, '<p>lost!'],
  ['/notes/gr%C3%BCn/', 404, '<p>lost!'],
  ['/based/', 404, '<p>lost!'],
  ['/base/%E0%A4%A', 404, '<p>lost!'],
  ['/base/broken/', 500, 'It fails.'],
] as const)('%s', async ([path, status, body]) => {
  expect(await ask(path)).toMatchObject({ status, body, location: null })
})

test.for([
  ['/', '/base/'],
  ['/base', '/base/'],
  ['/base/notes/gr%C3%BCn', '/base/notes/gr%C3%BCn/'],
  ['/base/notes/gr%C3%BCn?q=1', '/base/notes/gr%C3%BCn/?q=1'],
  ['/base/rss.xml/', '/base/rss.xml'],
] as const)('%s leads on to %s', async ([path, location]) => {
  expect(await ask(path)).toMatchObject({ status: 302, location })
})

it('says what it sends', async () => {
  expect((await ask('/base/')).type).toBe('text/html; charset=utf-8')
  expect((await ask('/base/rss.xml')).type).toBe('application/xml; charset=utf-8')
})
