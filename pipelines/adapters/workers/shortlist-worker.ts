/** A worker that looks for links. What it needs is imported when the compiled code of earlier runs is at hand. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerStart } from './run-in-workers.ts'
import type { ShortlistStart, ShortlistTask } from './shortlist-notes.ts'

const { start, compiled } = workerData as WorkerStart<ShortlistStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./shortlist-notes.ts').then(({ openShortlister }) => openShortlister(start))

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (tasks: ShortlistTask[]) => {
  const look = await opened
  parentPort?.postMessage(tasks.map(look))
})
