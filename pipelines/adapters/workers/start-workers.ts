/** Starts threads that share what this one compiled. */
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

/** `count` workers that run `module`, each with its own copy of `start`. */
export function startWorkers<Start>(
  module: URL,
  start: Start,
  { count, limits }: { count: number; limits: ResourceLimits },
): Worker[] {
  if (count <= 0) return []
  const compiled = getCompileCacheDir()
  // What this thread loaded is what workers load: it need not be compiled again, not even in a first run.
  flushCompileCache()
  // Below it are folders for each version of Node.
  const workerData: WorkerStart<Start> = { start, compiled: compiled && dirname(compiled) }
  return Array.from({ length: count }, () => {
    return new Worker(module, { workerData, resourceLimits: { maxYoungGenerationSizeMb, ...limits } })
  })
}
