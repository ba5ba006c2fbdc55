/** Has workers parse notes where they are many. */
import { availableParallelism } from 'node:os'
import { decodeNote } from '../../../src/garden/facts/note-record.ts'
import type { Note } from '../../../src/garden/note.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import { isAsRead } from '../../../src/garden/read-notes.ts'
import type { Vault } from '../../../src/garden/vault.ts'
import { textAtHand } from '../read-note-file.ts'
import { fewest, type ParseAhead, parseLimits } from './parse-ahead.ts'
import { type ParsedNote, type ParseStart, type ParseTask, parseTask } from './parse-notes.ts'
import { isOutOfMemory, runInWorkers } from './run-in-workers.ts'

const batchSize = 100

export interface ParsedNotes {
  /** By path. */
  notes: ReadonlyMap<VaultPath, Note>
  /** Of those that were parsed, the records as JSON, which a cache can keep as they are. */
  records: ReadonlyMap<Note, string>
}

/**
 * The notes of `vault`, which lies in `dir`: those that are as they were
 * in `known`, and with them, where they are many, what workers, this thread
 * among them, parsed of the others. What cannot be parsed is left out.
 */
export async function parseInWorkers(
  dir: string,
  vault: Vault,
  known: ReadonlyMap<VaultPath, Note>,
  ahead: ParseAhead | null = null,
): Promise<ParsedNotes> {
  const { bibliography = null } = vault
  const tasks = vault.notes.flatMap((file): ParseTask[] => {
    const note = known.get(file.path)
    if (file.hash === '' || (note && isAsRead(note, file, bibliography))) return []
    const { path, hash, dates, origin } = file
    const text = textAtHand(file)
    return [{ path, hash, dates, origin, ...(text !== undefined && { text }) }]
  })
  const records = new Map<Note, string>()
  if (tasks.length < fewest) return { notes: known, records }
  const notes = new Map(known)
  // Messages are no plain data, and notes are read without them.
  const start = { dir, bibliography: bibliography && { ...bibliography, messages: [] } }
  try {
    await runInWorkers<ParseStart, ParseTask, ParsedNote | string | null>({
      module: new URL('./parse-worker.ts', import.meta.url),
      start,
      tasks,
      count: availableParallelism() - 1,
      batchSize,
      limits: parseLimits,
      begun: ahead?.take() ?? [],
      take: (parsed) => {
        if (!parsed) return
        const { note, record } =
          typeof parsed === 'string' ? { note: decodeNote(JSON.parse(parsed)), record: parsed } : parsed
        notes.set(note.path, note)
        records.set(note, record)
      },
      here: (task) => parseTask(start, task),
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
  }
  return { notes, records }
}
