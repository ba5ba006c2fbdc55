/** The world that simulated runs are in: its clock, what it holds, and who waits for what. */
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { Chance } from './seeded.ts'

/** Something that a run waits for. */
export interface Act {
  /** It is done at this instant at the latest. */
  until: number
  perform(): void
  drop(): unknown
}

export interface World {
  chance: Chance
  now: number
  lines: EffectLine[]
  texts: Map<string, string[]>
  posts: { channel: string; note: string; text: string; at: number }[]
  waiting: Act[]
  runs: number
  kills: number
  faults: Map<string, number>
  calm: boolean
}

/** Done when the schedule says so, and heard of later still; one that is dropped is done or not, and nobody hears. */
export function gate<Value>(world: World, until: number, perform: () => Value): Promise<Value> {
  return new Promise((resolve, reject) => {
    const done = () => attempt(perform, resolve, reject)
    const hear = (tell: () => void) => void world.waiting.push({ until, perform: tell, drop: () => {} })
    world.waiting.push({ until, perform: () => hear(done()), drop: done })
  })
}

/** Does it, and returns how it is told. */
function attempt<Value>(
  perform: () => Value,
  resolve: (value: Value) => void,
  reject: (error: unknown) => void,
): () => void {
  try {
    const value = perform()
    return () => resolve(value)
  } catch (error) {
    return () => reject(error)
  }
}
