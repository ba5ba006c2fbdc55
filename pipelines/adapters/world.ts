/** What a pipeline may touch of the world, handed to it as one thing. */
import type { Rest } from './rest.ts'

export interface World {
  /** The folder of the project: its settings, its site, its caches. */
  root: string
  /** The folder that the command was run in; paths on the command line are relative to it. */
  cwd: string
  /** The command that runs, such as `link`, for the record of what it cost. */
  command?: string
  /** Milliseconds of a clock that never goes back. */
  clock(): number
  /** The calendar date `YYYY-MM-DD` where the command runs: what queries take for the present. */
  today(): string
  /** Told of every stage as it begins, and as it ends with its milliseconds. */
  stage(name: string, durationMs?: number): void
  /** Told what a person may want to know and need not act upon, such as that a cache was damaged. */
  notice(text: string): void
  /** Awaited before every stage, where work is to give way to something else. */
  rest?: Rest
}

export interface StageTime {
  name: string
  durationMs: number
}

/** Runs `work` as the stage `name` and adds its time to `times`. */
export async function runStage<Result>(
  world: World,
  times: StageTime[],
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  await world.rest?.()
  world.stage(name)
  const start = world.clock()
  const result = await work()
  const durationMs = Math.round(world.clock() - start)
  times.push({ name, durationMs })
  world.stage(name, durationMs)
  return result
}
