/** A hub is told of a feed where it was not told of it as it is, and where it could read it. */
import { expect, it } from 'vitest'
import { type Ping, planPings } from '../../../src/garden/websub/plan-pings.ts'
import { renderPings } from '../../../src/garden/websub/render-pings.ts'

const hub = 'https://hub.example/'
const [rss, atom] = ['https://garden.example/rss.xml', 'https://garden.example/atom.xml']
const states = (pings: readonly Ping[]) => pings.map(({ state }) => state)

it('plans what changed since a hub was told, by hub', () => {
  const feeds = [
    { address: rss, hash: 'new' },
    { address: atom, hash: 'old' },
  ]
  const record = new Map([[hub, new Map([rss, atom].map((address) => [address, 'old'] as const))]])
  expect(states(planPings([hub, 'https://other.example/', hub], feeds, record))).toEqual([
    ...['due', 'current'],
    ...['due', 'due'],
  ])
})

it('tells nobody of what cannot be read, now or by a hub', () => {
  const feeds = [{ address: rss, reason: 'it is not there' }]
  expect(planPings([hub], feeds, new Map())).toEqual([
    { hub, feed: rss, state: 'failed', reason: 'it is not there' },
  ])
  const here = (address: string, at: string) => states(planPings([at], [{ address, hash: 'a' }], new Map()))
  expect(here('http://localhost:4321/rss.xml', hub)).toEqual(['failed'])
  expect(here('http://10.0.0.7/rss.xml', hub)).toEqual(['failed'])
  expect(here('http://10.0.0.7/rss.xml', 'https://hub.lan/')).toEqual(['due'])
})

it('counts feeds, and names them where they differ', () => {
  const ping = (feed: string, state: Ping['state'], reason: string | null = null): Ping => ({
    ...{ hub, feed, state, reason },
  })
  expect(renderPings([])).toEqual([])
  expect(renderPings([ping(rss, 'due'), ping(atom, 'due')])).toEqual([
    `Hub ${hub}: would be told of 2 feeds.`,
  ])
  expect(renderPings([ping(rss, 'told'), ping(atom, 'failed', 'the hub answered 400')])).toEqual([
    `Hub ${hub}: told of ${rss}.`,
    `Hub ${hub}: not told of ${atom}: the hub answered 400.`,
  ])
})
