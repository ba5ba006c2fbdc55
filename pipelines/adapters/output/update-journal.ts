/**
 * Brings a folder up to date file by file. What is to be done stands in a hidden
 * folder beside it before anything is done: a run that dies is completed by the
 * next, whatever it had done.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { writeSynced } from '../changes/journal.ts'
import { foldersOf } from './site-output.ts'

const updateSchema = z.strictObject({
  /** Files that go. */
  remove: z.array(z.string()),
  /** Files that come, or take the place of another; they wait in `files` beside the record. */
  move: z.array(z.string()),
})

export type Update = z.infer<typeof updateSchema>

/** The hidden neighbour of `dir` in which an update waits that was decided. */
export function updateDir(dir: string): string {
  return join(dirname(dir), `.${basename(dir)}.update`)
}

/** Decides the update whose files wait in `staging`, below `files`. From now on it is done, by this run or the next. */
export async function decideUpdate(dir: string, staging: string, update: Update): Promise<void> {
  await writeSynced(join(staging, 'update.json'), new TextEncoder().encode(JSON.stringify(update)))
  renameSync(staging, updateDir(dir))
}

/** Does what was decided and is not done yet; does nothing where nothing was decided. */
export function completeUpdate(dir: string): void {
  const from = updateDir(dir)
  const record = join(from, 'update.json')
  if (!existsSync(record)) {
    rmSync(from, { recursive: true, force: true })
    return
  }
  const { remove, move } = updateSchema.parse(JSON.parse(readFileSync(record, 'utf8')))
  // A folder may have to come where a file stands, and the other way round.
  for (const name of remove) unless(gone, () => unlinkSync(join(dir, name)))
  for (const folder of foldersAbove(remove)) unless(used, () => rmdirSync(join(dir, folder)))
  for (const folder of foldersAbove(move)) mkdirSync(join(dir, folder), { recursive: true })
  // What is no more there was moved by an earlier run.
  for (const name of move)
    unless(['ENOENT'], () => renameSync(join(from, 'files', name), placeFor(dir, name)))
  // The record goes first: without it the rest means nothing.
  unlinkSync(record)
  rmSync(from, { recursive: true, force: true })
}

/** The folders of files, the inner ones first. */
function foldersAbove(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(foldersOf))].sort((a, b) => b.length - a.length)
}

/** Where a file goes; a folder in its place holds nothing that stays. */
function placeFor(dir: string, name: string): string {
  const file = join(dir, name)
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true })
  return file
}

/** Takes a step, which an earlier run may have taken already: then it fails with one of `codes`. */
function unless(codes: readonly string[], step: () => void): void {
  try {
    step()
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** The file is not there, or something else stands there that came meanwhile. */
const gone = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM']

/** The folder is not there, or holds something that stays. */
const used = ['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST']
