/** Inspects files of a site: a few in this thread, many in as many threads as the machine runs at once, this one among them. */
import { availableParallelism } from 'node:os'
import { isOutOfMemory, runInWorkers } from '../workers/run-in-workers.ts'
import { createInspector, type Inspection, type Inspector, type InspectorStart } from './inspect-file.ts'
import { type InspectionResult, type InspectionTask, inspectTask } from './inspect-task.ts'
import type { SiteFile } from './site-folder.ts'

/** A thread has to load the code before it inspects: it is worth that for so many files. */
const fewest = 600

/** So many files are given to a thread at a time. */
const batchSize = 40

/** Of memory of a thread, in MB: without a bound, garbage stays for long. */
const limits = { maxOldGenerationSizeMb: 384 }

export interface FileToInspect {
  file: SiteFile
  /** It is published as its owner wrote it. */
  asIs: boolean
}

/** What is found in each of `files`, in their order: no file is left out, whatever becomes of threads. */
export async function inspectFiles(
  files: readonly FileToInspect[],
  start: InspectorStart,
): Promise<Inspection[]> {
  const seen = new Map<number, Inspection>()
  const tasks = files.flatMap(({ file: { name, hash, path }, asIs }, at): InspectionTask[] =>
    path === undefined ? [] : [{ at, name, hash, path, asIs }],
  )
  const inspect = createInspector(start)
  if (tasks.length >= fewest) await inspectInWorkers(tasks, start, inspect, seen)
  const inspections: Inspection[] = []
  for (const [at, { file, asIs }] of files.entries())
    inspections.push(seen.get(at) ?? inspect(file.name, await file.read(), asIs))
  return inspections
}

async function inspectInWorkers(
  tasks: readonly InspectionTask[],
  start: InspectorStart,
  inspect: Inspector,
  seen: Map<number, Inspection>,
): Promise<void> {
  try {
    await runInWorkers<InspectorStart, InspectionTask, InspectionResult | null>({
      module: new URL('./inspect-worker.ts', import.meta.url),
      start,
      tasks,
      count: availableParallelism() - 1,
      batchSize,
      limits,
      take: (result) => {
        if (result) seen.set(result.at, result.seen)
      },
      here: (task) => inspectTask(inspect, task),
    })
  } catch (error) {
    // Files too large for them are inspected all the same, only by one thread.
    if (!isOutOfMemory(error)) throw error
  }
}
