/** A worker that looks for links. What it needs is imported when the compiled code of earlier runs is at hand. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { SharedGarden } from '../../../src/garden/suggest/basis/share-view.ts'
import type { CrewMessage } from './crew.ts'
import type { LookJob, LookStart, LookTask } from './look-at-notes.ts'
import type { WorkerStart } from './start-workers.ts'

const { start, compiled } = workerData as WorkerStart<LookStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./look-at-notes.ts').then(({ openLooker }) => openLooker(start))

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (message: CrewMessage<SharedGarden, LookJob, LookTask>) => {
  const look = await opened
  const results = look(message)
  if (message.tasks.length === 0) return
  const moved = results.flatMap(({ rows }) => (rows ? [rows.values.buffer as ArrayBuffer] : []))
  parentPort?.postMessage(results, moved)
})
