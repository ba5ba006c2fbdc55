/** One visit of one address, on a real server that behaves as servers on the web do. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { resolvePublicHost } from '../../../pipelines/adapters/web/resolve-host.ts'
import { newRecord, recordVisit } from '../../../src/garden/web/record-visit.ts'
import { html, type Route, startWeb, status } from '../../fakes/web-server.ts'

const today = '2026-03-01'
const sound = '<!doctype html><head><title>A page</title></head><body>Text.'

async function visit(route: Route, more: Record<string, Route> = {}, options = {}) {
  const web = await startWeb({ 'a.test/': route, ...more }, options)
  return { ...web, found: await web.door.visit(newRecord(web.at('a.test', '/')), today) }
}

describe('a visit', () => {
  it('reads the head of a page, after asking whether it may', async () => {
    const { found, asked } = await visit(html(sound, { etag: '"1"' }))
    expect(found).toEqual({
      outcome: 'alive',
      page: expect.objectContaining({ title: 'A page' }),
      moved: null,
      validators: { etag: '"1"', modified: null },
    })
    expect(asked).toEqual(['GET a.test/robots.txt', 'GET a.test/'])
  })

  it('names the program', async () => {
    const agents: (string | undefined)[] = []
    await visit((request, response) => {
      agents.push(request.headers['user-agent'])
      response.end()
    })
    expect(agents).toEqual(['System-of-One/test'])
  })

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [401, 'blocked'],
    [403, 'blocked'],
    [429, 'blocked'],
    [451, 'blocked'],
    [500, 'error'],
    [502, 'error'],
  ])('takes %i for %s', async (code, outcome) => {
    const { found } = await visit(status(code))
    expect(found).toMatchObject({ outcome, cause: code })
  })

  it('knows a host that is no more', async () => {
    const { found, asked } = await visit(html(sound), {}, { unknown: ['a.test'] })
    expect(found).toEqual({ outcome: 'gone', cause: 'dns' })
    expect(asked).toEqual([])
  })

  it('knows a file by its media type, and reads nothing of it', async () => {
    const { found } = await visit((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
    })
    expect(found).toMatchObject({ outcome: 'alive', page: { title: null, type: 'application/pdf' } })
  })
})

describe('redirects', () => {
  it('for good are suggested, up to the first that is for now', async () => {
    const { at, door } = await startWeb({
      'a.test/': status(301, { location: 'http://b.test/' }),
      'a.test/1': status(308, { location: '/2' }),
      'a.test/2': status(301, { location: '/3#part' }),
      'a.test/3': status(302, { location: '/4' }),
      'a.test/4': html(sound),
    })
    expect(await door.visit(newRecord(at('a.test', '/1')), today)).toMatchObject({
      outcome: 'alive',
      moved: at('a.test', '/3'),
    })
  })

  it.each([
    ['in a circle', { '/': status(302, { location: '/b' }), '/b': status(301, { location: '/' }) }],
    ['to itself', { '/': status(301, { location: '/' }) }],
    ['to nowhere', { '/': status(302) }],
    ['to no address', { '/': status(302, { location: 'http://[' }) }],
    [
      'without end',
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [
          at === 0 ? '/' : `/${at}`,
          status(302, { location: `/${at + 1}` }),
        ]),
      ),
    ],
  ])('%s end', async (_name, paths) => {
    const routes = Object.fromEntries(Object.entries(paths).map(([path, route]) => [`a.test${path}`, route]))
    const { found, asked } = await visit(status(500), routes as Record<string, Route>)
    expect(found).toEqual({ outcome: 'error', cause: 'redirects' })
    expect(asked.length).toBeLessThan(10)
  })

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://metadata.google.internal/',
    'http://a.test:22/',
    'ftp://a.test/',
    'file:///etc/passwd',
    'http://ada:secret@b.test/',
  ])('to %s are not followed', async (location) => {
    const { found, asked } = await visit(status(302, { location }))
    expect(found).toEqual({ outcome: 'error', cause: 'not-web' })
    expect(asked).toEqual(['GET a.test/robots.txt', 'GET a.test/'])
  })

  it('ask the rules of every host that they lead to', async () => {
    const { found, asked } = await visit(
      (request, response) => {
        const port = request.headers.host?.replace(/^.*:/, '')
        response.writeHead(302, { location: `http://b.test:${port}/private` }).end()
      },
      {
        'b.test/robots.txt': (_request, response) => response.end('User-agent: *\nDisallow: /private'),
        'b.test/private': html(sound),
      },
    )
    expect(found).toEqual({ outcome: 'blocked', cause: 'robots' })
    expect(asked.slice(2)).toEqual(['GET b.test/robots.txt'])
  })
})

describe('the rules of a server', () => {
  const rules =
    (text: string): Route =>
    (_request, response) =>
      response.end(text)

  it('are kept', async () => {
    const { found, asked } = await visit(html(sound), {
      'a.test/robots.txt': rules('User-agent: *\nAllow: /\n\nUser-agent: system-of-one\nDisallow: /'),
    })
    expect(found).toEqual({ outcome: 'blocked', cause: 'robots' })
    expect(asked).toEqual(['GET a.test/robots.txt'])
  })

  it('for others are not ours', async () => {
    const { found } = await visit(html(sound), {
      'a.test/robots.txt': rules('User-agent: GPTBot\nDisallow: /'),
    })
    expect(found.outcome).toBe('alive')
  })

  it.each([429, 500, 503])('that cannot be read with %i forbid all', async (code) => {
    const { found, asked } = await visit(html(sound), { 'a.test/robots.txt': status(code) })
    expect(found).toEqual({ outcome: 'error', cause: 'robots-failed' })
    expect(asked).toEqual(['GET a.test/robots.txt'])
  })

  it('may stand elsewhere, but not on this machine', async () => {
    const { found } = await visit(html(sound), {
      'a.test/robots.txt': status(302, { location: '/rules' }),
      'a.test/rules': rules('User-agent: *\nDisallow: /'),
    })
    expect(found).toEqual({ outcome: 'blocked', cause: 'robots' })
    const own = await visit(html(sound), {
      'a.test/robots.txt': status(302, { location: 'http://127.0.0.1/' }),
    })
    expect(own.found.outcome).toBe('alive')
  })

  it('say how long to wait, within reason', async () => {
    const { slept } = await visit(html(sound), {
      'a.test/robots.txt': rules('User-agent: *\nCrawl-delay: 7'),
    })
    expect(slept).toEqual([7000])
    const long = await visit(html(sound), { 'a.test/robots.txt': rules('User-agent: *\nCrawl-delay: 9999') })
    expect(long.slept).toEqual([30_000])
  })

  it('are asked for once', async () => {
    const { asked, door, at } = await visit(html(sound))
    await door.visit(newRecord(at('a.test', '/')), today)
    expect(asked.filter((line) => line.endsWith('/robots.txt'))).toHaveLength(1)
  })
})

describe('a page that is known', () => {
  const known = (address: string, validators = { etag: null as string | null, modified: null }) =>
    recordVisit(
      newRecord(address),
      {
        outcome: 'alive',
        page: {
          title: 'T',
          description: null,
          site: null,
          author: null,
          published: null,
          type: null,
          lang: null,
        },
        moved: null,
        validators,
      },
      '2026-01-01',
    )

  it('is asked for under a condition', async () => {
    const { asked, at, door } = await startWeb({
      'a.test/': (request, response) => {
        response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end()
      },
    })
    const record = known(at('a.test', '/'), { etag: '"1"', modified: null })
    expect(await door.visit(record, today)).toEqual({
      outcome: 'alive',
      page: null,
      moved: null,
      validators: { etag: '"1"', modified: null },
    })
    expect(asked.at(-1)).toBe('GET a.test/')
  })

  it('is asked for its head where the server knows no conditions', async () => {
    const { asked, at, door } = await startWeb({ 'a.test/': html(sound) })
    expect(await door.visit(known(at('a.test', '/')), today)).toMatchObject({ outcome: 'alive', page: null })
    expect(asked.at(-1)).toBe('HEAD a.test/')
  })

  it.each([403, 404, 405, 501])('is asked for whole where its head is refused with %i', async (code) => {
    const { asked, at, door } = await startWeb({
      'a.test/': (request, response) => {
        if (request.method === 'HEAD') response.writeHead(code).end()
        else html(sound)(request, response)
      },
    })
    expect(await door.visit(known(at('a.test', '/')), today)).toMatchObject({
      outcome: 'alive',
      page: { title: 'A page' },
    })
    expect(asked.slice(-2)).toEqual(['HEAD a.test/', 'GET a.test/'])
  })

  it('is read anew after half a year', async () => {
    const { asked, at, door } = await startWeb({ 'a.test/': html(sound) })
    await door.visit(known(at('a.test', '/')), '2026-09-01')
    expect(asked.at(-1)).toBe('GET a.test/')
  })
})

describe('a server that is busy', () => {
  it('is asked again once, after a short while', async () => {
    let asked = 0
    const { found, slept } = await visit((request, response) => {
      asked += 1
      if (asked === 1) status(503, { 'retry-after': '5' })(request, response)
      else html(sound)(request, response)
    })
    expect(found.outcome).toBe('alive')
    expect(slept).toContain(5000)
  })

  it('is left alone for as long as it asks', async () => {
    const { found, asked } = await visit(status(429, { 'retry-after': '86400' }))
    expect(found).toEqual({ outcome: 'blocked', cause: 429, retryAfter: 86_400_000 })
    expect(asked).toEqual(['GET a.test/robots.txt', 'GET a.test/'])
  })

  it('may name the end of its wait by a date of its own clock', async () => {
    const { found } = await visit(
      status(503, { date: 'Sun, 01 Mar 2026 10:00:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 12:00:00 GMT' }),
    )
    expect(found).toMatchObject({ retryAfter: 7_200_000 })
  })
})

describe('a server with a fault', () => {
  it('that never answers is left', async () => {
    const { found } = await visit(() => {}, {}, { timeoutMs: 200 })
    expect(found).toEqual({ outcome: 'error', cause: 'timeout' })
  })

  it('that never ends its page has been read far enough', async () => {
    const { found } = await visit((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(sound)
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1)
      response.on('close', () => clearInterval(more))
    })
    expect(found).toMatchObject({ outcome: 'alive', page: { title: 'A page' } })
  })

  it('that never ends its head is read up to a bound', async () => {
    let sent = 0
    const { found } = await visit((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<title>Long</title>')
      const more = setInterval(() => {
        sent += 50_000
        response.write('<!--'.padEnd(50_000, 'x'))
      }, 1)
      response.on('close', () => clearInterval(more))
    })
    expect(found).toMatchObject({ outcome: 'alive', page: { title: 'Long' } })
    expect(sent).toBeLessThan(20_000_000)
  })

  it('that stops in the middle has said what it said', async () => {
    const { found } = await visit(
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.write('<title>Half</title>')
      },
      {},
      { timeoutMs: 300 },
    )
    expect(found).toMatchObject({ outcome: 'alive', page: { title: 'Half' } })
  })

  it('that packs its page badly is alive', async () => {
    const { found } = await visit(html('this is no gzip', { 'content-encoding': 'gzip' }))
    expect(found).toMatchObject({ outcome: 'alive', page: null })
  })

  it('that sends a bomb is read up to a bound', async () => {
    const bomb = gzipSync(`<title>Bomb</title>${' '.repeat(50_000_000)}`)
    const { found } = await visit((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb)
    })
    expect(found).toMatchObject({ outcome: 'alive', page: { title: 'Bomb' } })
  })

  it('that sends too long a head of an answer is left', async () => {
    const { found } = await visit(html(sound, { 'x-long': 'x'.repeat(60_000) }))
    expect(found).toEqual({ outcome: 'error', cause: 'headers' })
  })

  it('that hangs up is left', async () => {
    const { found } = await visit((request) => request.socket.destroy())
    expect(found).toEqual({ outcome: 'error', cause: 'network' })
  })

  it('that names a wrong encoding, or none, is read all the same', async () => {
    const send =
      (bytes: Buffer, type: string): Route =>
      (_request, response) => {
        response.writeHead(200, { 'content-type': type }).end(bytes)
      }
    const latin = Buffer.from('<title>Caf\u00e9</title></head>', 'latin1')
    const read = async (route: Route) => {
      const { found } = await visit(route)
      return found.outcome === 'alive' ? found.page?.title : null
    }
    expect(await read(send(latin, 'text/html; charset=iso-8859-1'))).toBe('Café')
    expect(await read(send(latin, 'text/html'))).toBe('Café')
    expect(await read(send(Buffer.from('<title>Café</title></head>'), 'text/html'))).toBe('Café')
    const meta = Buffer.concat([
      Buffer.from('<meta charset=shift_jis><title>'),
      Buffer.from([0x8d, 0xc2]),
      Buffer.from('</title></head>'),
    ])
    expect(await read(send(meta, 'text/html'))).toBe('債')
    expect(await read(send(latin, 'text/html; charset=no-such'))).toBe('Café')
    expect(await read(send(latin, 'text/html; charset=utf-8'))).toBe('Caf')
  })
})

describe('the machines behind a name', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', '10.0.0.1', '169.254.169.254', '[::ffff:10.0.0.1]'])(
    'of %s are not asked',
    async (host) => {
      await expect(resolvePublicHost(host)).rejects.toMatchObject({ fault: 'private-address' })
    },
  )

  it('are those that were looked at, not those that a second look would find', async () => {
    let looks = 0
    const { found, asked } = await visit(
      html(sound),
      {},
      {
        resolve: async () => {
          looks += 1
          return ['127.0.0.1']
        },
      },
    )
    expect(found.outcome).toBe('alive')
    expect(looks).toBe(asked.length)
  })

  it('are refused before anything is sent', async () => {
    const { found, asked } = await visit(html(sound), {}, { resolve: resolvePublicHost, timeoutMs: 5000 })
    expect(found.outcome).not.toBe('alive')
    expect(asked).toEqual([])
  })
})
