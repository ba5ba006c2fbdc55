/** Channels and a ledger in memory: three kinds of channels that fail in all the ways of `memoryFaults`. */
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import { memoryLedger } from './memory-ledger.ts'
import type { Scene, SceneChannel } from './scene.ts'
import { sha256 } from './simulate.ts'
import { gate, noteFault, type World } from './simulated-world.ts'

export const memoryFaults = [
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

interface Words {
  note: string
  text: string
}

interface Posted extends Words {
  channel: string
  /** When it is there. */
  at: number
}

const minute = 60_000
const hour = 60 * minute

/** Milliseconds that a call is under way at most, and that a server may still take to do what it was asked for. */
const callTakes = 2 * minute
const commitTakes = 3 * minute

export const memoryScene: Scene<Words> = {
  channels: [
    { name: 'found', canFind: true, canUpdate: true },
    { name: 'lost', canFind: false, canUpdate: true },
    { name: 'fixed', canFind: true, canUpdate: false },
  ],
  open: async (world) => {
    const posts: Posted[] = []
    const { enter, lines } = memoryLedger(world)
    const doors = new Map(
      memoryScene.channels.map((channel) => [channel.name, openDoor(world, posts, channel)]),
    )
    return {
      enter: () => ({ ledger: enter(), doors }),
      wish: (channel, note, text) => ({
        what: { note, text },
        effect: {
          id: sha256(JSON.stringify([channel, note])).slice(0, 32),
          channel,
          subject: note,
          hash: sha256(text),
        },
      }),
      shown: (channel, note) =>
        posts.filter((post) => post.channel === channel && post.note === note).map(({ text }) => text),
      lines: async () => lines,
      close: async () => {},
    }
  },
}

function openDoor(world: World, posts: Posted[], { name, canFind, canUpdate }: SceneChannel): Door<Words> {
  const has = (note: string) =>
    posts.some((post) => post.channel === name && post.note === note && post.at <= world.now)
  return {
    send: ({ what }) => gate(world, world.now + callTakes, () => answer(world, posts, name, what)),
    find: ({ what: { note } }: Call<Words>): Promise<Outcome> => {
      return gate(world, world.now + callTakes, (): Outcome => {
        if (!canFind || (!world.calm && world.chance.is(0.2)))
          return { state: 'unknown', reason: 'it cannot be looked up' }
        if (has(note)) return { state: 'done', receipt: { id: note, url: null } }
        return { state: 'failed', reason: 'it is not there', again: true }
      })
    },
    update: canUpdate
      ? ({ what: { note, text } }, receipt) => {
          return gate(world, world.now + callTakes, (): Outcome => {
            for (const post of posts) if (post.channel === name && post.note === note) post.text = text
            if (!world.calm && world.chance.is(0.3)) return { state: 'unknown', reason: 'no answer' }
            return { state: 'done', receipt }
          })
        }
      : null,
  }
}

function answer(world: World, posts: Posted[], channel: string, { note, text }: Words): Outcome {
  const fault = world.calm || world.chance.is(0.3) ? 'fine' : world.chance.pick(memoryFaults)
  noteFault(world, fault)
  const commit = (at = world.now) => posts.push({ channel, note, text, at })
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
