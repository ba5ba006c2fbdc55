/**
 * The journal of one set of changes: a hidden folder of the vault that holds
 * the new contents, the old ones, and a record of what is to be done. From the
 * moment that the record stands there the changes are decided: a run that dies
 * later is completed by the next. Before it, nothing has been touched.
 */
import { createHash } from 'node:crypto'
import { open, readFile, rename, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { fileChangeSchema } from '../../../src/schemas/change.ts'

/** What the names of journals begin with; nothing that reads a vault looks into a hidden folder. */
export const journalPrefix = '.one-changes'

export const stepSchema = fileChangeSchema.pick({ path: true, to: true }).extend({
  /** Hash of the bytes before; null when the file is new. */
  before: z.string().nullable(),
  /** Hash of the bytes after. */
  after: z.string(),
})
const journalSchema = z.strictObject({
  steps: z.array(stepSchema),
  /** Folders that the changes make, the outer ones first. */
  folders: z.array(z.string()),
})

/** One file: its bytes go from `before` to `after`, then it goes from `path` to `to`. */
export type Step = z.infer<typeof stepSchema>
export type Journal = z.infer<typeof journalSchema>

/** The file of the journal that holds the new bytes, or the old ones, of the step `at`. */
export function journalFile(dir: string, at: number, age: 'new' | 'old'): string {
  return join(dir, `${at}.${age}`)
}

/** Puts the record there, whole and on the disk. */
export async function writeJournal(dir: string, journal: Journal): Promise<void> {
  await writeSynced(join(dir, 'journal.tmp'), new TextEncoder().encode(JSON.stringify(journal)))
  await syncFolder(dir)
  await rename(join(dir, 'journal.tmp'), join(dir, 'journal.json'))
  await syncFolder(dir)
  await syncFolder(dirname(dir))
}

/** The record; null where a run died before it was decided. */
export async function readJournal(dir: string): Promise<Journal | null> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(join(dir, 'journal.json'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Takes the journal away: its record first, without which the rest means nothing. */
export async function removeJournal(dir: string): Promise<void> {
  await unlink(join(dir, 'journal.json')).catch(ignoreMissing)
  await rm(dir, { recursive: true, force: true })
}

/** Writes a new file, on the disk when this returns, with exactly `mode`; without one, with that of any new file. */
export async function writeSynced(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx', mode === undefined ? 0o666 : 0o600)
  try {
    await file.writeFile(bytes)
    if (mode !== undefined) await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the names in a folder last. Not every system lets a folder be opened; there it is left to it. */
export async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

/** SHA-256 in hexadecimal of the file at `path`; null where there is none. */
export async function hashFile(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(ignoreMissing)
  return bytes ? hashBytes(bytes) : null
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
