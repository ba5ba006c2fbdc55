/**
 * Makes the search index of all but small gardens in a thread of its own. Pagefind is a
 * process that waits to be given documents: a thread that makes pages gives it
 * none, so that the one would wait for the other.
 */
import { DatabaseSync } from 'node:sqlite'
import { shardCount } from '../../../src/garden/search/shards.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { makeSearchIndex, type SearchOptions } from '../search-index.ts'
import { isOutOfMemory, runInWorkers } from '../workers/run-in-workers.ts'

type IndexSettings = Parameters<typeof makeSearchIndex>[1]
type SearchFiles = Awaited<ReturnType<typeof makeSearchIndex>>

export interface IndexTask {
  /** The file of the site store. */
  store: string
  settings: IndexSettings
  root: string
  cacheDir: string
  /** How many shards there are. */
  shards: number
}

/** What the thread answers, with all that it has to say: an error of the set-up would lose its hint on the way. */
export type IndexAnswer = { notices: string[] } & (
  | { files: SearchFiles }
  | { fault: { message: string; hint: string } }
)

/** Of memory of the thread, in MB. */
const limits = { maxOldGenerationSizeMb: 192 }

/** A thread has to load its code before it indexes: it is worth that for so many notes. */
const fewest = 200

/** What `makeSearchIndex` gives; that of few notes is made here. */
export async function indexBesides(
  store: string,
  settings: IndexSettings,
  options: SearchOptions,
  countShards: (notes: number) => number = shardCount,
): Promise<SearchFiles> {
  const notes = countNotes(store)
  const shards = countShards(notes)
  const makeHere = () => makeSearchIndex(store, settings, options, () => shards)
  if (notes < fewest && shards === 1) return makeHere()
  const { root, cacheDir, notice } = options
  const { base, trailingSlash, lang } = settings
  const task: IndexTask = { store, settings: { base, trailingSlash, lang }, root, cacheDir, shards }
  const made: SearchFiles[] = []
  const take = (answer: IndexAnswer) => {
    for (const text of answer.notices) notice?.(text)
    if ('fault' in answer) throw new UserError(answer.fault.message, answer.fault.hint)
    made.push(answer.files)
  }
  try {
    await runInWorkers<null, IndexTask, IndexAnswer>({
      module: new URL('./index-worker.ts', import.meta.url),
      start: null,
      tasks: [task],
      count: 1,
      batchSize: 1,
      limits,
      take,
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
  }
  return made[0] ?? makeHere()
}

function countNotes(store: string): number {
  const db = new DatabaseSync(store, { readOnly: true })
  try {
    return Number(db.prepare('SELECT count(*) AS notes FROM notes WHERE listed = 1').get()?.['notes'])
  } finally {
    db.close()
  }
}
