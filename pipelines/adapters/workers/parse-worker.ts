/** A worker that parses notes. What it needs is imported when the compiled code of earlier runs is at hand. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { ParseStart, ParseTask } from './parse-notes.ts'
import type { WorkerStart } from './start-workers.ts'

const { start, compiled } = workerData as WorkerStart<ParseStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./parse-notes.ts')

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (tasks: ParseTask[]) => {
  const { parseTask } = await opened
  parentPort?.postMessage(tasks.map((task) => parseTask(start, task)?.record ?? null))
})
