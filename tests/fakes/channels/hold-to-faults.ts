/** Holds a door to what the contract of doors says of each fault of a server. */
import { expect, test } from 'vitest'
import { type ChannelHttp, openChannelHttp } from '../../../pipelines/adapters/channels/channel-http.ts'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Call } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import { claimedAt } from './example-post.ts'
import { type ChannelFault, type FakeChannel, spilled } from './start-channel.ts'

export interface Held {
  channel: FakeChannel
  door: Door<Post>
  call: Call<Post>
  /** How many things the server shows. */
  shown(): number
  secret: string
  /** Whether `find` can tell. */
  finds: boolean
}

/** What a send comes to under each fault, and how many things stand at the server then. */
const rules: readonly [ChannelFault, state: 'done' | 'failed' | 'unknown', shown: number][] = [
  ['fine', 'done', 1],
  ['error-before', 'unknown', 0],
  ['error-after', 'unknown', 1],
  ['timeout-before', 'unknown', 0],
  ['timeout-after', 'unknown', 1],
  ['reset-after', 'unknown', 1],
  ['limit', 'failed', 0],
  ['unauthorized', 'failed', 0],
  ['wrong-json', 'unknown', 1],
  ['misdirected', 'failed', 0],
]

/** Doors of tests wait for no longer than this. */
export const testHttp: ChannelHttp = openChannelHttp({ now: () => claimedAt, timeoutMs: 250 })

/** Registers one test for each fault. `open` starts a server of its own, which is closed at the end. */
export function holdToFaults(open: () => Promise<Held>): void {
  test.each(rules)(
    'a write that meets %s is %s, once, and what was done is found',
    async (fault, state, shown) => {
      const held = await open()
      try {
        const { channel, door, call } = held
        channel.faults.push(fault)
        const outcome = await door.send(call)
        expect(outcome.state).toBe(state)
        // The server carried out one write at most: nothing was sent again.
        expect([channel.writes, held.shown()]).toEqual([shown, shown])
        if (fault === 'limit')
          expect(outcome).toMatchObject({ again: true, after: new Date(claimedAt + 120_000).toISOString() })
        if (fault === 'unauthorized') expect(outcome).toMatchObject({ again: true, stops: true })
        const found = await door.find(call)
        expect(found.state).toBe(held.finds ? (shown === 1 ? 'done' : 'failed') : 'unknown')
        if (outcome.state === 'done' && found.state === 'done') expect(found.receipt).toEqual(outcome.receipt)
        // Nobody may know when it was sent: a ledger can be lost.
        const sought = await door.find({ ...call, claimedAt: null })
        expect(sought).toEqual(found)
        const told = JSON.stringify([outcome, found, sought])
        expect(told).not.toContain(held.secret)
        expect(told).not.toContain(spilled)
        expect(held.shown()).toBe(shown)
      } finally {
        await held.channel.close()
      }
    },
  )
}
