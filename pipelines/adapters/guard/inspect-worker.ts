/** A worker that inspects files. What it needs is imported when the compiled code of earlier runs is at hand. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerStart } from '../workers/start-workers.ts'
import type { InspectorStart } from './inspect-file.ts'
import type { InspectionTask } from './inspect-task.ts'

const { start, compiled } = workerData as WorkerStart<InspectorStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = Promise.all([import('./inspect-file.ts'), import('./inspect-task.ts')]).then(
  ([{ createInspector }, { inspectTask }]) => {
    const inspect = createInspector(start)
    return (task: InspectionTask) => inspectTask(inspect, task)
  },
)

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (tasks: InspectionTask[]) => {
  parentPort?.postMessage(tasks.map(await opened))
})
