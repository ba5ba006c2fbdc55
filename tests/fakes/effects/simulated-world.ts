/** The world that simulated runs are in: its clock, its chance, and who waits for what. */
import type { Chance } from './seeded.ts'

/** Something that a run waits for. */
export interface Act {
  /** It is done at this instant at the latest. */
  until: number
  perform(): Promise<unknown>
  /** It is done or not, and the run that waits for it is never told. */
  drop(): Promise<unknown>
}

export interface World {
  chance: Chance
  now: number
  waiting: Act[]
  runs: number
  kills: number
  faults: Map<string, number>
  calm: boolean
}

/** Done when the schedule says so, and heard of later still; one that is dropped is done or not, and nobody hears. */
export function gate<Value>(
  world: World,
  until: number,
  perform: () => Value | Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const done = () => attempt(perform, resolve, reject)
    const hear = (tell: () => void) =>
      world.waiting.push({ until, perform: async () => tell(), drop: async () => {} })
    world.waiting.push({ until, perform: async () => hear(await done()), drop: done })
  })
}

/** Does it, and returns how it is told. */
async function attempt<Value>(
  perform: () => Value | Promise<Value>,
  resolve: (value: Value) => void,
  reject: (error: unknown) => void,
): Promise<() => void> {
  try {
    const value = await perform()
    return () => resolve(value)
  } catch (error) {
    return () => reject(error)
  }
}

/** Notes how a thing went, for those who want to know that it went so at all. */
export function noteFault(world: World, fault: string): void {
  world.faults.set(fault, (world.faults.get(fault) ?? 0) + 1)
}
