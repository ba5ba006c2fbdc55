/** Finds what the texts of a large garden mean in a thread of its own, while this one reads what its links say. */
import type { Latent } from '../../../src/garden/suggest/signals/latent.ts'
import type { SparseVector } from '../../../src/garden/suggest/signals/sparse.ts'
import { fitContent } from '../../../src/garden/suggest/view.ts'
import { isOutOfMemory, runInWorkers } from './run-in-workers.ts'

/** Of fewer notes this is found sooner than a thread has begun. */
const fewest = 500

/** Of memory of the thread, in MB: the large tables of numbers are not counted. */
const limits = { maxOldGenerationSizeMb: 128 }

export interface FitTask {
  /** Of each note, in memory that is shared. */
  vectors: readonly SparseVector[]
  /** How many terms there are. */
  terms: number
}

/** What `fitContent` gives. */
export async function fitBesides(task: FitTask): Promise<Latent> {
  const { vectors, terms } = task
  if (vectors.length < fewest) return fitContent(vectors, terms)
  const found: Latent[] = []
  try {
    await runInWorkers<null, FitTask, Latent>({
      module: new URL('./fit-worker.ts', import.meta.url),
      start: null,
      tasks: [task],
      count: 1,
      batchSize: 1,
      limits,
      take: (latent) => found.push(latent),
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
  }
  return found[0] ?? fitContent(vectors, terms)
}
