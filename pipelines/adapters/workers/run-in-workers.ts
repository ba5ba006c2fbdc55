/** Gives work that the processor is busy with to threads, some of it at a time. */
import { flushCompileCache, getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** What is made and forgotten at once takes so much of memory, in MB: it would be four times as much. */
export const maxYoungGenerationSizeMb = 24

/** What a worker is started with, beside what is its own. */
export interface WorkerStart<Start> {
  start: Start
  /** Where compiled code is kept between runs. */
  compiled: string | undefined
}

export interface WorkInWorkers<Start, Task, Result> {
  /** The module that a worker runs. It answers each message, a batch of tasks, with their results in any order. */
  module: URL
  start: Start
  tasks: readonly Task[]
  /** How many workers there are. */
  count: number
  /** How many tasks a worker is given at a time. */
  batchSize: number
  limits: ResourceLimits
  take(result: Result): void
  /** Does a task in this thread, which then works beside the others; without it, this thread only hands out. */
  here?(task: Task): Result | Promise<Result>
}

/**
 * Has all tasks done and hands each result to `take`, in no order. Throws what a
 * worker dies of; all workers have ended then, as they have at the end.
 */
export async function runInWorkers<Start, Task, Result>(
  work: WorkInWorkers<Start, Task, Result>,
): Promise<void> {
  const { module, start, tasks, count, batchSize, limits, take, here } = work
  const starts = Array.from({ length: Math.ceil(tasks.length / batchSize) }, (_, at) => at * batchSize)
  const batches = starts.map((at) => tasks.slice(at, at + batchSize))
  const compiled = getCompileCacheDir()
  // What this thread loaded is what workers load: it need not be compiled again, not even in a first run.
  flushCompileCache()
  // Below it are folders for each version of Node.
  const workerData: WorkerStart<Start> = { start, compiled: compiled && dirname(compiled) }
  const workers = Array.from({ length: Math.min(count, batches.length) }, () => {
    return new Worker(module, { workerData, resourceLimits: { maxYoungGenerationSizeMb, ...limits } })
  })
  try {
    const feeding = workers.map((worker) => feed(worker, batches, take))
    await Promise.all(here ? [...feeding, workHere(batches, here, take)] : feeding)
  } finally {
    // After a failure this thread would go on otherwise.
    batches.length = 0
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Does one task after the other, the last first, until none is left. In between, workers are heard. */
async function workHere<Task, Result>(
  left: Task[][],
  here: (task: Task) => Result | Promise<Result>,
  take: (result: Result) => void,
): Promise<void> {
  for (let batch = left.at(-1); batch; batch = left.at(-1)) {
    const task = batch.pop()
    if (batch.length === 0) left.pop()
    if (task !== undefined) take(await here(task))
    await setImmediate()
  }
}

/** Gives the worker one batch after the other, until none is left. */
function feed<Task, Result>(worker: Worker, left: Task[][], take: (result: Result) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const next = () => {
    const batch = left.shift()
    if (batch) worker.postMessage(batch)
    else resolve()
  }
  worker.on('message', (results: Result[]) => {
    try {
      for (const result of results) take(result)
      next()
    } catch (error) {
      reject(error)
    }
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`A worker ended with ${code} before its work was done.`)))
  next()
  return promise
}

/** Whether a worker died because its memory was full. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
