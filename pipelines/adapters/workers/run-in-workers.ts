/** Gives work that the processor is busy with to threads, some of it at a time. */
import { flushCompileCache } from 'node:module'
import type { ResourceLimits, Worker } from 'node:worker_threads'
import { startWorkers } from './start-workers.ts'
import { batchesOf, workHere } from './work-here.ts'

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
  /** Workers that run `module` with `start` already, of which there need be none. */
  begun?: readonly Worker[]
  take(result: Result): void
  /** Does a task in this thread, which then works beside the others; without it, this thread only hands out. */
  here?(task: Task): Result | Promise<Result>
}

/** So many more batches a worker is given that begins at once, while this thread writes down what it compiled. */
const ahead = 3

/**
 * Has all tasks done and hands each result to `take`, in no order. Throws what a
 * worker dies of; all workers have ended then, as they have at the end.
 */
export async function runInWorkers<Start, Task, Result>(
  work: WorkInWorkers<Start, Task, Result>,
): Promise<void> {
  const { module, start, tasks, count, batchSize, limits, begun = [], take, here } = work
  const batches = batchesOf(tasks, batchSize)
  const missing = Math.min(count, batches.length) - begun.length
  const workers = [...begun, ...startWorkers(module, start, { count: missing, limits })]
  try {
    const feeding = workers.map((worker) =>
      feed(worker, batches, take, begun.includes(worker) ? 1 + ahead : 1),
    )
    // At the end of the run it would be done while no other thread works.
    if (begun.length > 0) flushCompileCache()
    await Promise.all(here ? [...feeding, workHere(batches, here, take)] : feeding)
  } finally {
    // After a failure this thread would go on otherwise.
    batches.length = 0
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Gives the worker `first` batches, and then one after the other as it has none left. Ends when all were done. */
function feed<Task, Result>(
  worker: Worker,
  left: Task[][],
  take: (result: Result) => void,
  first: number,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let underWay = 0
  const give = () => {
    const batch = left.shift()
    if (!batch) return
    underWay++
    worker.postMessage(batch)
  }
  const next = () => {
    if (underWay === 0) give()
    if (underWay === 0) resolve()
  }
  worker.on('message', (results: Result[]) => {
    try {
      underWay--
      for (const result of results) take(result)
      next()
    } catch (error) {
      reject(error)
    }
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`A worker ended with ${code} before its work was done.`)))
  for (let at = 0; at < first; at++) give()
  if (underWay === 0) resolve()
  return promise
}

/** Whether a worker died because its memory was full. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
