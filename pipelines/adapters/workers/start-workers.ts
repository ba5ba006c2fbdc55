/** Starts threads that share what this one compiled. */
import { readdirSync } from 'node:fs'
import { flushCompileCache, getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** What is made and forgotten at once takes so much of memory, in MB: it would be four times as much. */
const maxYoungGenerationSizeMb = 24

/** What a worker is started with, beside what is its own. */
export interface WorkerStart<Start> {
  start: Start
  /** Where compiled code is kept between runs. */
  compiled: string | undefined
}

/** How many, and the bounds of the memory of each. */
interface Threads {
  count: number
  limits: ResourceLimits
}

/** `count` workers that run `module`, each with its own copy of `start`. */
export function startWorkers<Start>(module: URL, start: Start, threads: Threads): Worker[] {
  // What this thread loaded is what workers load: it need not be compiled again, not even in a first run.
  if (threads.count > 0) flushCompileCache()
  return begin(module, start, threads, getCompileCacheDir())
}

/** As `startWorkers`, while this thread has not loaded yet what they will: in a first run both compile it, and this one keeps it. */
export function startWorkersAhead<Start>(module: URL, start: Start, threads: Threads): Worker[] {
  const compiled = getCompileCacheDir()
  return begin(module, start, threads, compiled && readdirSync(compiled).length > 0 ? compiled : undefined)
}

function begin<Start>(
  module: URL,
  start: Start,
  { count, limits }: Threads,
  compiled: string | undefined,
): Worker[] {
  // Below it are folders for each version of Node.
  const workerData: WorkerStart<Start> = { start, compiled: compiled && dirname(compiled) }
  return Array.from({ length: Math.max(0, count) }, () => {
    return new Worker(module, { workerData, resourceLimits: { maxYoungGenerationSizeMb, ...limits } })
  })
}
