/** Decides which bodies workers render, and has them do it. */
import { availableParallelism } from 'node:os'
import type { Garden } from '../../../src/garden/garden.ts'
import type { Note } from '../../../src/garden/note.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { BodyResult, BodyTask, MadeBody, RenderStart } from './render-bodies.ts'
import { isOutOfMemory, runInWorkers } from './run-in-workers.ts'
import type { SharedRecords } from './shared-records.ts'

/** A worker has to load the code and grow the garden before it renders: it is worth that for so many notes. */
const fewest = 200

const batchSize = 40

/**
 * Renders what workers can of the `missing` bodies, by note; `start` is asked for
 * only when they are many, and `textOf` gives the texts of notes that are at hand. This thread works beside them by `here`. All that is
 * not handed to `take` is left to the caller.
 */
export async function renderInWorkers(
  missing: ReadonlyMap<Note, string>,
  garden: Garden,
  textOf: (path: VaultPath) => string | undefined,
  start: () => RenderStart,
  take: (key: string, made: MadeBody) => void,
  here: (note: Note) => MadeBody,
): Promise<void> {
  const tasks = [...missing].flatMap(([note, key]): BodyTask[] =>
    showsQuery(garden, note) ? [] : [{ path: note.path, key, text: textOf(note.path) }],
  )
  if (tasks.length < fewest) return
  const begin = start()
  try {
    await runInWorkers<RenderStart, BodyTask, BodyResult>({
      module: new URL('./render-worker.ts', import.meta.url),
      start: begin,
      tasks,
      count: availableParallelism() - 1,
      batchSize,
      limits: limitsFor(begin.seed.notes),
      take: ({ key, made }) => {
        if (made) take(key, made)
      },
      here: ({ path, key }) => ({ key, made: madeHere(garden.notes.get(path), here) }),
    })
  } catch (error) {
    // A garden too large for them is rendered all the same, only by one thread.
    if (!isOutOfMemory(error)) throw error
  }
}

/** Null for what fails, which is told when its turn comes, as ever. */
function madeHere(note: Note | undefined, here: (note: Note) => MadeBody): MadeBody | null {
  try {
    return note ? here(note) : null
  } catch {
    return null
  }
}

/**
 * Whether the note shows a query, or embeds a note that does; `seen` are those that were looked at. A query
 * looks at all notes, so each worker would have to parse all of them.
 */
function showsQuery(garden: Garden, note: Note, seen = new Set<Note>()): boolean {
  if (seen.has(note)) return false
  seen.add(note)
  if (note.queries.length > 0) return true
  return (garden.links.get(note.path) ?? []).some(({ embedded, target }) => {
    const shown = embedded && target !== null ? garden.notes.get(target) : undefined
    return shown !== undefined && showsQuery(garden, shown, seen)
  })
}

/** Of memory, in MB: without a bound, garbage stays for long. A garden takes several times its records. The stack is that of the main thread. */
function limitsFor({ ends }: SharedRecords) {
  const records = (ends.at(-1) ?? 0) / 2 ** 20
  return { maxOldGenerationSizeMb: Math.round(144 + 7 * records), stackSizeMb: 1 }
}
