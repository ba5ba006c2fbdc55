/** A worker that inspects files. What it needs is imported when the compiled code of earlier runs is at hand. */
import { hash as hashOf } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerStart } from '../workers/run-in-workers.ts'
import type { InspectorStart } from './inspect-file.ts'
import type { InspectionResult, InspectionTask } from './inspect-files.ts'

const { start, compiled } = workerData as WorkerStart<InspectorStart>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./inspect-file.ts').then(({ createInspector }) => createInspector(start))

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (tasks: InspectionTask[]) => {
  const inspect = await opened
  const results = tasks.flatMap(({ at, name, hash, path, asIs }): InspectionResult[] => {
    const bytes = bytesOf(path, hash)
    return bytes ? [{ at, seen: inspect(name, bytes, asIs) }] : []
  })
  parentPort?.postMessage(results)
})

/** The bytes at `path`; null where they are not those of that hash, which is for others to say. */
function bytesOf(path: string, hash: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path)
    return hashOf('sha256', bytes, 'hex') === hash ? bytes : null
  } catch {
    return null
  }
}
