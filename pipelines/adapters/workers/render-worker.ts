/** A worker that renders bodies. What it needs is imported when the compiled code of earlier runs is at hand. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { BodyTask, RenderStart } from './render-bodies.ts'
import type { WorkerStart } from './start-workers.ts'

const { start, compiled } = workerData as WorkerStart<RenderStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./render-bodies.ts').then(({ openBodyRenderer }) => openBodyRenderer(start))

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (tasks: BodyTask[]) => {
  const render = await opened
  parentPort?.postMessage(tasks.map(render))
})
