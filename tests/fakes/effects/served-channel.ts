/** One channel of `served-scene.ts`: a server, and doors to it that do nothing before the schedule says so. */
import {
  type ChannelAnswer,
  type ChannelHttp,
  type ChannelServer,
  openChannelHttp,
} from '../../../pipelines/adapters/channels/channel-http.ts'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { FakeChannel } from '../channels/start-channel.ts'
import { gate, noteFault, type World } from './simulated-world.ts'

export interface ServedChannel {
  /** The doors of one run, whose clock is `now`. */
  open(now: () => number): Door<Post>
  secrets: readonly string[]
  /** The account that posts name; any where nothing is said. */
  to?: string
  /** All that the channel has, each with the address of its note. */
  shown(): string[]
  close(): Promise<void>
}

/** `unreachable`: nobody takes the connection. */
export const servedFaults = [
  'fine',
  'error-before',
  'error-after',
  'timeout-before',
  'timeout-after',
  'late',
  'reset-after',
  'limit',
  'unauthorized',
  'invalid',
  'wrong-json',
  'unreachable',
] as const

export type ServedFault = (typeof servedFaults)[number]

/** Of those, what a mail server can do. */
export const smtpFaults = servedFaults.filter((fault) => fault !== 'wrong-json' && fault !== 'reset-after')

/** A port at which no machine listens. */
export const nowhere = 1

/** Milliseconds that a request is under way at most, and that a server may still take to do what it was asked for. */
const requestTakes = 40_000
const commitTakes = 180_000

/** What a server is told of the next request, and does later. */
interface Planned {
  faults: string[]
  readFaults?: string[]
  late: (() => void)[]
}

/** Where requests wait for their turn, and meet the faults of chance. `now` is the clock of the run. */
export function gateHttp(world: World, server: FakeChannel, now: () => number): ChannelHttp {
  const turn = <Value>(ask: (isReachable: boolean) => Promise<Value>) =>
    gate(world, world.now + requestTakes, () => meetFault(world, server, servedFaults, ask))
  const real = openChannelHttp({ now })
  return {
    now,
    fetch: (input, init) => {
      const address = new URL(input instanceof Request ? input.url : input)
      const none = new URL(address.pathname, `http://127.0.0.1:${nowhere}`)
      return turn((isReachable) => real.fetch(isReachable ? input : none, init))
    },
    at: (base, headers) => {
      const there = real.at(base, headers)
      const none = real.at(`http://127.0.0.1:${nowhere}`, headers)
      const pass = (ask: (at: ChannelServer) => Promise<ChannelAnswer>) =>
        turn((isReachable) => ask(isReachable ? there : none))
      return {
        read: (...asked) => pass((at) => at.read(...asked)),
        write: (...asked) => pass((at) => at.write(...asked)),
        call: (...asked) => pass((at) => at.call(...asked)),
      }
    },
  }
}

/** Whole calls wait for their turn, where a door reaches the network by itself. */
export function gateDoor(
  world: World,
  server: Planned,
  open: (isReachable: boolean) => Door<Post>,
  faults: readonly ServedFault[] = servedFaults,
): Door<Post> {
  const pass = (act: (door: Door<Post>) => Promise<Outcome>) =>
    gate(world, world.now + 2 * requestTakes, () =>
      meetFault(world, server, faults, (isReachable) => act(open(isReachable))),
    )
  return {
    send: (call) => pass((door) => door.send(call)),
    find: (call) => pass((door) => door.find(call)),
    // Who is only told that something changed is sent the same again.
    update: open(true).update && ((call) => pass((door) => door.send(call))),
  }
}

/** Plans what the next request meets, makes it, and leaves to the schedule what the server does late. */
async function meetFault<Value>(
  world: World,
  { faults, readFaults = [], late }: Planned,
  all: readonly ServedFault[],
  act: (isReachable: boolean) => Promise<Value>,
): Promise<Value> {
  const [first = 'fine', ...others] = all
  const fault = world.calm || world.chance.is(0.4) ? 'fine' : world.chance.pick([first, ...others])
  noteFault(world, fault)
  faults.splice(0, faults.length, fault)
  // Most looks succeed, or nothing that a call begins with a look for would ever be written.
  readFaults.splice(0, readFaults.length, ...(world.chance.is(0.3) ? [fault] : []))
  try {
    return await act(fault !== 'unreachable')
  } finally {
    for (const commit of late.splice(0)) {
      const perform = async () => commit()
      world.waiting.push({ until: world.now + commitTakes, perform, drop: perform })
    }
  }
}
