/** Has threads load the code that parses notes while this one still reads them from disk: a first check waits for both. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { sharedCacheDir } from '../cache-dir.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import type { ParseStart } from './parse-notes.ts'
import { startWorkersAhead } from './start-workers.ts'

/** A worker has to load the code before it parses: it is worth that for so many notes. */
export const fewest = 1000

export const parseLimits = { maxOldGenerationSizeMb: 256, stackSizeMb: 1 }

export interface ParseAhead {
  /** To be told how many notes there are, as soon as that is known. */
  listed(notes: number): void
  /** The threads that were started and live, which are the caller's from now on. */
  take(): Worker[]
}

/**
 * Starts threads where all notes of the vault at `place` will have to be parsed. They hold nothing up that ends
 * without them.
 */
export function parseAhead({ root }: World, { vault, settings }: GardenPlace): ParseAhead {
  // Threads are told at their start of the bibliography, which is read after the notes.
  const isFirst = settings.bibliography.length === 0 && !existsSync(sharedCacheDir(root, vault, 'notes'))
  const workers = new Set<Worker>()
  return {
    listed: (notes) => {
      if (!isFirst || notes < fewest) return
      const start: ParseStart = { dir: vault, bibliography: null }
      const count = availableParallelism() - 1
      const module = new URL('./parse-worker.ts', import.meta.url)
      for (const worker of startWorkersAhead(module, start, { count, limits: parseLimits })) {
        workers.add(worker)
        worker.unref()
        // Without it the notes are parsed all the same.
        worker.once('error', () => workers.delete(worker))
      }
    },
    take: () => {
      const taken = [...workers]
      workers.clear()
      for (const worker of taken) {
        worker.removeAllListeners('error')
        worker.ref()
      }
      return taken
    },
  }
}
