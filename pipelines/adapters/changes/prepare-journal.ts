/** Looks at every file that is to be changed, and puts all new contents on the disk before the first is touched. */
import { chown, copyFile, link, lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { folderOf } from '../../../src/garden/paths.ts'
import type { FileChange } from '../../../src/schemas/change.ts'
import { requireOwnFolder } from '../require-own-folder.ts'
import {
  hashBytes,
  ignoreMissing,
  type Journal,
  journalFile,
  type Step,
  syncFolder,
  writeSynced,
} from './journal.ts'
import { isListed, isSameFile } from './move-file.ts'

/**
 * The journal of `changes`, and the files that are not as they were. With no
 * such file, the contents before and after stand in `dir`.
 */
export async function prepareJournal(
  vault: string,
  dir: string,
  changes: readonly FileChange[],
): Promise<{ journal: Journal; conflicts: string[] }> {
  const steps: Step[] = []
  const conflicts: string[] = []
  for (const [at, change] of changes.entries()) {
    const step = await prepareStep(vault, dir, at, change)
    if (step) steps.push(step)
    else conflicts.push(change.path)
  }
  await syncFolder(dir)
  const folders = await missingFolders(
    vault,
    changes.map(({ path, to }) => folderOf(to ?? path)),
  )
  return { journal: { steps, folders }, conflicts }
}

async function prepareStep(
  vault: string,
  dir: string,
  at: number,
  { path, hash, to, edits }: FileChange,
): Promise<Step | null> {
  const file = join(vault, path)
  for (const place of to === null ? [path] : [path, to]) await requireOwnFolder(vault, folderOf(place))
  if (to !== null && (await isTaken(file, join(vault, to)))) return null
  const found = await lstat(file).catch(ignoreMissing)
  if (hash === null ? found : !found?.isFile()) return null
  const before = found ? await readFile(file) : new Uint8Array()
  if (hash !== null && hashBytes(before) !== hash) return null
  const after = applyByteEdits(before, edits)
  const step = { path, to, before: hash, after: hashBytes(after) }
  if (step.before === step.after) return step
  await writeSynced(journalFile(dir, at, 'new'), after, found ? found.mode & 0o7777 : undefined)
  if (found) await giveOwner(journalFile(dir, at, 'new'), found)
  if (found) await keepOld(file, journalFile(dir, at, 'old'))
  return step
}

/** Whether another file has the name: another spelling of its own name is free. */
async function isTaken(file: string, to: string): Promise<boolean> {
  if (await isListed(to)) return true
  return (await lstat(to).catch(ignoreMissing)) !== null && !(await isSameFile(file, to))
}

/** Where this process may: one that runs as root leaves a note with its owner. */
async function giveOwner(file: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(file, uid, gid).catch(() => {})
}

/** The file itself under a second name; a copy where a file can have only one. */
async function keepOld(file: string, old: string): Promise<void> {
  await link(file, old).catch(() => copyFile(file, old))
}

/** Those of `folders`, and above them, that are not there yet, the outer ones first. */
async function missingFolders(vault: string, folders: readonly string[]): Promise<string[]> {
  const missing = new Set<string>()
  for (const folder of folders) {
    for (let path = folder; path !== ''; path = folderOf(path)) {
      if ((await lstat(join(vault, path)).catch(ignoreMissing)) !== null) break
      missing.add(path)
    }
  }
  return [...missing].sort((a, b) => a.length - b.length)
}
