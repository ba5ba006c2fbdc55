import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { isOutOfMemory, runInWorkers } from '../../../pipelines/adapters/workers/run-in-workers.ts'
import { startWorkersAhead } from '../../../pipelines/adapters/workers/start-workers.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const numbers = Array.from({ length: 25 }, (_, at) => at)

const limits = { maxOldGenerationSizeMb: 32 }

/** Runs `code` in workers; it is given `port`, `start` and, for each message, `tasks`. */
async function run(code: string, take: (result: unknown) => void = () => {}): Promise<void> {
  const module = moduleOf(code)
  await runInWorkers({ module, start: 2, tasks: numbers, count: 3, batchSize: 4, limits, take })
}

/** The same beside this thread, which does each task by `here`. */
async function runHere(code: string, count: number, here: (task: number) => number): Promise<number[]> {
  const found: number[] = []
  const take = (result: number) => found.push(result)
  const module = moduleOf(code)
  await runInWorkers({ module, start: 2, tasks: numbers, count, batchSize: 4, limits, take, here })
  return found
}

function moduleOf(code: string): URL {
  const head =
    "import { parentPort as port, workerData } from 'node:worker_threads'\nconst { start } = workerData\n"
  const dir = makeVault({ 'worker.mjs': `${head}port.on('message', (tasks) => {${code}})` })
  return pathToFileURL(join(dir, 'worker.mjs'))
}

test('each task is done once, by whichever worker is free', async () => {
  const found: unknown[] = []
  await run('port.postMessage(tasks.map((task) => task * start))', (result) => found.push(result))
  expect(found.sort((a, b) => Number(a) - Number(b))).toEqual(numbers.map((one) => one * 2))
})

test('workers that were begun before do it, and no others', async () => {
  const module = moduleOf('port.postMessage(tasks.map((task) => task * start))')
  const begun = startWorkersAhead(module, 3, { count: 1, limits })
  const found: number[] = []
  const take = (result: number) => found.push(result)
  await runInWorkers({ module, start: 2, tasks: numbers, count: 1, batchSize: 4, limits, begun, take })
  expect(found.sort((a, b) => a - b)).toEqual(numbers.map((one) => one * 3))
})

test('what a worker throws is thrown', async () => {
  await expect(run("throw new TypeError('a task of ours')")).rejects.toThrow('a task of ours')
})

test('a worker that ends before its work is done is an error', async () => {
  await expect(run('process.exit(3)')).rejects.toThrow('ended with 3')
})

test('what taking a result throws is thrown', async () => {
  const take = () => {
    throw new Error('not taken')
  }
  await expect(run('port.postMessage(tasks)', take)).rejects.toThrow('not taken')
})

test('a full memory is told apart', async () => {
  const error = await run('const all = []; for (;;) all.push(new Array(1e5).fill({}))').catch((one) => one)
  expect(isOutOfMemory(error)).toBe(true)
  expect(isOutOfMemory(new Error('other'))).toBe(false)
})

test('this thread does its share where it can, and all of it without workers', async () => {
  for (const count of [0, 1]) {
    const here: number[] = []
    const found = await runHere('port.postMessage(tasks.map((task) => task * start))', count, (task) => {
      here.push(task)
      return task * 2
    })
    expect(found.sort((a, b) => a - b)).toEqual(numbers.map((one) => one * 2))
    expect(here.length).toBeGreaterThanOrEqual(count === 0 ? numbers.length : 1)
  }
})

test('this thread ends with a worker that dies', async () => {
  const here: number[] = []
  const dead = runHere('process.exit(3)', 1, (task) => {
    // Slower than a worker dies.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    return here.push(task)
  })
  await expect(dead).rejects.toThrow('ended with 3')
  const { length } = here
  expect(length).toBeLessThan(numbers.length)
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(here).toHaveLength(length)
})
