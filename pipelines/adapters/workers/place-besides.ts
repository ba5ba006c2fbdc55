/** Finds the places of a large graph in a thread of its own, while others render notes. */
import type { Edge } from '../../../src/garden/map/join-nodes.ts'
import type { Point } from '../../../src/garden/map/keep-apart.ts'
import { placeNodes } from '../../../src/garden/map/place-nodes.ts'
import { isOutOfMemory, runInWorkers } from './run-in-workers.ts'

/** A graph of fewer nodes is placed sooner than a thread has begun. */
const fewest = 1000

/** Of memory of the thread, in MB. */
const limits = { maxOldGenerationSizeMb: 512 }

export interface PlaceTask {
  count: number
  edges: readonly Edge[]
}

/** What `placeNodes` gives. */
export async function placeBesides(count: number, edges: readonly Edge[]): Promise<Point[]> {
  if (count < fewest) return placeNodes(count, edges)
  const found: Point[][] = []
  try {
    await runInWorkers<null, PlaceTask, Point[]>({
      module: new URL('./place-worker.ts', import.meta.url),
      start: null,
      tasks: [{ count, edges }],
      count: 1,
      batchSize: 1,
      limits,
      take: (places) => found.push(places),
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
  }
  return found[0] ?? placeNodes(count, edges)
}
