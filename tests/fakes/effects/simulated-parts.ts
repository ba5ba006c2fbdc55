/** A ledger that refuses or loses pushes, and channels that fail in all the ways of `faults`. */
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Ledger, LedgerState } from '../../../pipelines/adapters/effects/open-ledger.ts'
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import { gate, type World } from './simulated-world.ts'

export const faults = [
  'fine',
  '500 before commit',
  '500 after commit',
  'timeout before commit',
  'timeout after commit',
  'late commit',
  'refused',
  '400',
  '401',
  '429',
  'wrong JSON',
  'breaks',
] as const

export type Fault = (typeof faults)[number]

export interface Post {
  note: string
  text: string
}

/** One that can look up what it has, one that cannot, and one that cannot change it. */
export const channels = ['found', 'lost', 'fixed'] as const

export type Channel = (typeof channels)[number]

const minute = 60_000
const hour = 60 * minute

/** Milliseconds that a call is under way at most, and that a server may still take to do what it was asked for. */
const callTakes = 2 * minute
const commitTakes = 3 * minute

export function openFakeLedger(world: World): Ledger {
  const stateOf = (): LedgerState => ({
    tip: String(world.lines.length),
    lines: [...world.lines],
    faults: [],
  })
  const anyTime = Number.POSITIVE_INFINITY
  return {
    read: () => gate(world, anyTime, stateOf),
    add: (state, lines) => {
      return gate(world, anyTime, () => {
        const isTroubled = !world.calm && world.chance.is(0.02)
        if (isTroubled && world.chance.is(0.5)) throw new Error('refused')
        if (state.tip !== String(world.lines.length)) return null
        // What was written is read again: a line that cannot be would stop everything.
        world.lines.push(...lines)
        if (isTroubled) throw new Error('lost')
        return stateOf()
      })
    },
  }
}

export function openFakeDoor(world: World, channel: Channel): Door<Post> {
  const has = (note: string) =>
    world.posts.some((post) => post.channel === channel && post.note === note && post.at <= world.now)
  return {
    send: ({ what }) => gate(world, world.now + callTakes, () => answer(world, channel, what)),
    find: ({ what: { note } }: Call<Post>): Promise<Outcome> => {
      return gate(world, world.now + callTakes, (): Outcome => {
        if (channel === 'lost' || (!world.calm && world.chance.is(0.2)))
          return { state: 'unknown', reason: 'it cannot be looked up' }
        if (has(note)) return { state: 'done', receipt: { id: note, url: null } }
        return { state: 'failed', reason: 'it is not there', again: true }
      })
    },
    update:
      channel === 'fixed'
        ? null
        : ({ what: { note, text } }, receipt) => {
            return gate(world, world.now + callTakes, (): Outcome => {
              for (const post of world.posts)
                if (post.channel === channel && post.note === note) post.text = text
              if (!world.calm && world.chance.is(0.3)) return { state: 'unknown', reason: 'no answer' }
              return { state: 'done', receipt }
            })
          },
  }
}

function answer(world: World, channel: string, { note, text }: Post): Outcome {
  const fault = world.calm || world.chance.is(0.3) ? 'fine' : world.chance.pick(faults)
  world.faults.set(fault, (world.faults.get(fault) ?? 0) + 1)
  const commit = (at = world.now) => world.posts.push({ channel, note, text, at })
  const unknown: Outcome = { state: 'unknown', reason: fault }
  switch (fault) {
    case 'fine':
      commit()
      return { state: 'done', receipt: { id: note, url: 'https://example.org/1' } }
    case '500 before commit':
    case 'timeout before commit':
      return unknown
    case '500 after commit':
    case 'timeout after commit':
    case 'wrong JSON':
      commit()
      return unknown
    case 'late commit':
      commit(world.now + world.chance.below(commitTakes))
      return unknown
    case 'breaks':
      commit()
      throw new Error('a key')
    case 'refused':
      return { state: 'failed', reason: fault, again: true }
    case '400':
      return { state: 'failed', reason: fault, again: false }
    case '401':
      return { state: 'failed', reason: fault, again: true, stops: true }
    case '429':
      return {
        state: 'failed',
        reason: fault,
        again: true,
        after: new Date(world.now + world.chance.below(5) * hour).toISOString(),
      }
  }
}
