/** Hubs are told of feeds once they have changed on the site, and no more than that, whatever a hub does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { NetError } from '../../../pipelines/adapters/web/net-error.ts'
import { openPingRecord, type PingStore } from '../../../pipelines/adapters/websub/open-ping-record.ts'
import { resolveNamed } from '../../../pipelines/adapters/websub/resolve-named.ts'
import { pingHubs } from '../../../pipelines/distribute/ping-hubs.ts'
import {
  type PingRecord,
  parsePingRecord,
  pingRecordPath,
  withTold,
} from '../../../src/garden/websub/ping-record.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const say =
  (status: number, headers = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(`the key was: ${status}`)
  }

/** A site and its hubs, all of which are this one server; every host leads to it. */
async function start({ hubs = ['hub.test'] } = {}) {
  const feeds: Record<string, Answer> = {}
  const web = {
    text: 'one',
    feeds,
    /** What each hub does with the next pings; then it takes them. */
    faults: [] as Answer[],
    told: [] as { host: string; form: URLSearchParams; type: string | undefined }[],
    asked: [] as string[],
  }
  const server = createServer(async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    web.asked.push(`${request.method} ${host}${request.url}`)
    if (request.method === 'POST') {
      let body = ''
      for await (const chunk of request) body += chunk
      web.told.push({ host, form: new URLSearchParams(body), type: request.headers['content-type'] })
      return (web.faults.shift() ?? say(204))(response, request)
    }
    const end = { '/rss.xml': '</rss>\n', '/atom.xml': '</feed>', '/feed.json': '}' }[request.url ?? '']
    const own = web.feeds[request.url ?? '']
    if (own) return own(response, request)
    response.writeHead(end === undefined ? 404 : 200).end(`${web.text}${end}`)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const site = `http://garden.test:${port}`
  const settings = settingsSchema.parse({ title: 'Garden', url: site, distribution: {} })
  const named = hubs.map((host) => `http://${host}:${port}/`)
  settings.distribution = { ...settings.distribution, hubs: named } as typeof settings.distribution
  const store = memory()
  const ping = (send = true, to: PingStore = store) =>
    pingHubs(settings, to, { send, resolve: async () => ['127.0.0.1'], timeoutMs: 500 })
  return { ...web, web, site, settings, hubs: named, ping }
}

function memory(): PingStore {
  let record: PingRecord = new Map()
  return {
    read: async () => record,
    add: async (told) => {
      record = withTold(record, told)
      return true
    },
  }
}

const states = (pings: readonly { state: string }[]) => pings.map(({ state }) => state)

describe('pingHubs', () => {
  it('tells each hub of all three feeds, by both names of the field, and again only after a change', async () => {
    const { web, ping, site, hubs } = await start({ hubs: ['hub.test', 'other.test'] })
    expect(states(await ping(false))).toEqual(Array(6).fill('due'))
    expect(web.told).toEqual([])
    expect((await ping())[0]).toEqual({ hub: hubs[0], feed: `${site}/rss.xml`, state: 'told', reason: null })
    expect(web.told.map(({ host, form, type }) => [host, type, ...form])).toEqual(
      ['hub.test', 'other.test'].flatMap((host) =>
        ['/rss.xml', '/atom.xml', '/feed.json'].map((path) => [
          ...[host, 'application/x-www-form-urlencoded', ['hub.mode', 'publish']],
          ...[
            ['hub.url', site + path],
            ['hub.topic', site + path],
          ],
        ]),
      ),
    )
    expect(states(await ping())).toEqual(Array(6).fill('current'))
    expect(web.told.length).toBe(6)
    web.text = 'two'
    expect(states(await ping())).toEqual(Array(6).fill('told'))
    expect(web.told.length).toBe(12)
  })

  it.each<[string, Answer, string, number]>([
    ['an error', say(500), 'the hub answered 500', 1],
    ['too many at once', say(429, { 'retry-after': '60' }), 'the hub answered 429', 1],
    ['a reset', (_response, request) => request.socket.resetAndDestroy(), 'the hub did not answer', 1],
    ['silence', () => {}, 'the hub did not answer', 1],
    ['a refusal of one feed', say(400), 'the hub answered 400', 3],
  ])('asks once after %s, and again in the next run', async (_, fault, reason, asked) => {
    const { web, ping } = await start()
    web.faults.push(fault)
    const pings = await ping()
    expect(pings[0]).toMatchObject({ state: 'failed', reason })
    expect([web.told.length, JSON.stringify(pings)]).toEqual([asked, expect.not.stringContaining('key')])
    const missing = states(pings).filter((state) => state === 'failed').length
    expect(states(await ping())).not.toContain('failed')
    expect(web.told.length).toBe(asked + missing)
  })

  it('goes on with other hubs, and follows no redirect', async () => {
    const { web, ping, hubs } = await start({ hubs: ['hub.test', 'other.test'] })
    web.faults.push(...Array(3).fill(say(307, { location: hubs[1] ?? '' })))
    expect(states(await ping())).toEqual([...Array(3).fill('failed'), ...Array(3).fill('told')])
    expect(web.told.map(({ host }) => host)).toEqual([
      ...Array(3).fill('hub.test'),
      ...Array(3).fill('other.test'),
    ])
  })

  it.each<[string, Answer]>([
    ['missing', say(404)],
    ['moved', say(301, { location: '/feed.json' })],
    ['cut off', (response) => response.writeHead(200).end('<rss><channel>')],
    ['a page that says soon', (response) => response.writeHead(200).end('<html>Soon.</html>')],
  ])('tells nothing of a feed that is %s', async (_, answer) => {
    const { web, ping, site } = await start()
    web.feeds['/rss.xml'] = answer
    expect(states(await ping())).toEqual(['failed', 'told', 'told'])
    expect(web.told.map(({ form }) => form.get('hub.url'))).toEqual([`${site}/atom.xml`, `${site}/feed.json`])
  })

  it('asks nobody where there is no hub, and none whose name leads into a private network', async () => {
    const none = await start({ hubs: [] })
    expect([await none.ping(), none.asked]).toEqual([[], []])
    const { settings, web } = await start()
    const resolve = async (host: string) => {
      if (host === 'hub.test') throw new NetError('private-address')
      return ['127.0.0.1']
    }
    const pings = await pingHubs(settings, memory(), { send: true, resolve })
    expect([states(pings), web.told]).toEqual([Array(3).fill('failed'), []])
    expect(await resolveNamed('10.0.0.7')).toEqual(['10.0.0.7'])
  })

  it('puts down what it told at origin, beside the ledger', async () => {
    const { ping, hubs, site, web } = await start()
    const { own, show, bare } = shareRepository({ 'a.md': 'A.\n' })
    const store = openPingRecord(openGit(own.dir))
    expect(states(await ping(true, store))).toEqual(Array(3).fill('told'))
    const record = parsePingRecord(show(ledgerBranch, pingRecordPath))
    expect([...(record.get(hubs[0] ?? '')?.keys() ?? [])]).toContain(`${site}/feed.json`)
    expect(states(await ping(true, store))).toEqual(Array(3).fill('current'))
    web.text = 'two'
    const lost: PingStore = { ...store, add: async () => false }
    expect((await ping(true, lost))[0]).toMatchObject({
      state: 'told',
      reason: 'that could not be put down, so the next run tells it again',
    })
    own.git('remote', 'set-url', 'origin', `${bare}-is-gone`)
    expect(await store.add([])).toBe(false)
  })
})
