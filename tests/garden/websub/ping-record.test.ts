/** What is put down of hubs is read again as it was, and what is no record counts as nothing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type PingRecord,
  parsePingRecord,
  renderPingRecord,
  type Told,
  withTold,
} from '../../../src/garden/websub/ping-record.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const name = fc.oneof(fc.webUrl(), fc.constantFrom('constructor', ''))
const told: fc.Arbitrary<Told[]> = fc.array(fc.record({ hub: name, feed: name, hash }))
const empty: PingRecord = new Map()

it('reads what it wrote', () => {
  fc.assert(
    fc.property(told, (all) => {
      const record = withTold(empty, all)
      const text = renderPingRecord(record)
      expect(renderPingRecord(parsePingRecord(text))).toBe(text)
      const last = new Map(all.map((one) => [`${one.hub} ${one.feed}`, one]))
      for (const { hub, feed, hash: newest } of [...last.values()].slice(-5))
        expect(parsePingRecord(text).get(hub)?.get(feed)).toBe(newest)
    }),
  )
})

it('never throws, and takes nothing that is none', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parsePingRecord(text)))
  for (const text of [null, '', '{', '[]', '{"https://hub.example/":{"https://a.example/":"short"}}'])
    expect(parsePingRecord(text)).toEqual(empty)
})

it('keeps the newest addresses of a site that moves', () => {
  const moves = Array.from({ length: 40 }, (_, at): Told[] => [
    { hub: 'h', feed: `https://${at}.example/rss.xml`, hash: 'a'.repeat(64) },
  ])
  const again = (record: PingRecord) => parsePingRecord(renderPingRecord(record))
  const record = moves.reduce<PingRecord>((before, told) => again(withTold(before, told)), empty)
  expect([...(record.get('h')?.keys() ?? [])]).toEqual(
    moves.slice(-12).flatMap((move) => move.map(({ feed }) => feed)),
  )
})
