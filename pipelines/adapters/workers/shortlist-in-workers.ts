/** Has threads look for links of notes where they are many. */
import { availableParallelism } from 'node:os'
import type { ResourceLimits } from 'node:worker_threads'
import type { VaultPath } from '../../../src/garden/paths.ts'
import { handOver } from '../../../src/garden/suggest/basis/share-view.ts'
import { openCandidates } from '../../../src/garden/suggest/candidates.ts'
import type { Models } from '../../../src/garden/suggest/rank/models.ts'
import { type Shortlisted, shortlist } from '../../../src/garden/suggest/shortlist.ts'
import type { View } from '../../../src/garden/suggest/view.ts'
import { isOutOfMemory, runInWorkers } from './run-in-workers.ts'
import type { ShortlistResult, ShortlistStart, ShortlistTask } from './shortlist-notes.ts'

/** A worker has to load the code and to index the garden before it looks: it is worth that for so many notes. */
const fewest = 1000

/** Each has a copy of what is not numbers. */
const mostThreads = 4

const batchSize = 8

export interface Shortlisting {
  /** The folder of the vault. */
  dir: string
  /** Hides nothing. What of it is not in shared memory, each worker has a copy of. */
  view: View
  models: Models
  /** The positions of the notes. */
  sources: readonly number[]
  /** Of the file of each note. */
  hashes: ReadonlyMap<VaultPath, string>
  /** The source of a note, with its byte order mark. */
  sourceOf(path: string): string
  /** How many threads look, this one among them; as many as it is worth where it is left out. */
  threads?: number
  /** Of the memory of each of the others. */
  limits?: ResourceLimits
}

/** What is worth a look in each note, best first, in the order of `sources`; the same for any number of threads. */
export async function shortlistInWorkers(
  shortlisting: Shortlisting,
): Promise<Map<number, readonly Shortlisted[]>> {
  const { dir, view, models, sources, hashes, threads = threadsFor(shortlisting) } = shortlisting
  const here = openHere(shortlisting)
  const tasks = sources.flatMap((source): ShortlistTask[] => {
    const note = view.corpus.notes[source]
    return note ? [{ source, note, hash: hashes.get(note.path) ?? '' }] : []
  })
  const found = new Map<number, readonly Shortlisted[]>()
  try {
    await runInWorkers<ShortlistStart, ShortlistTask, ShortlistResult>({
      module: new URL('./shortlist-worker.ts', import.meta.url),
      start: { dir, view: handOver(view), models },
      tasks,
      count: threads - 1,
      batchSize,
      limits: shortlisting.limits ?? limitsFor(view),
      take: ({ source, list }) => {
        if (list) found.set(source, list)
      },
      here: ({ source }) => ({ source, list: here(source) }),
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
  }
  return new Map(tasks.map(({ source }) => [source, found.get(source) ?? here(source)]))
}

function threadsFor({ view, sources }: Shortlisting): number {
  // What an engine says can be asked for in this thread alone.
  if (sources.length < fewest || view.embeddings) return 1
  return Math.min(mostThreads, availableParallelism())
}

function openHere({ view, models, sourceOf }: Shortlisting): (source: number) => Shortlisted[] {
  const finder = openCandidates(view)
  const options = { models, all: false, sourceOf }
  return (source) => shortlist(finder, view.corpus, source, options).map(({ tell }) => tell())
}

/** Of memory, in MB: names, phrases and what notes link to are copied. */
function limitsFor({ corpus }: View): ResourceLimits {
  return { maxOldGenerationSizeMb: Math.round(192 + corpus.notes.length / 40), stackSizeMb: 1 }
}
