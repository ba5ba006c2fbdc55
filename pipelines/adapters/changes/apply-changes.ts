/**
 * The one way by which planned changes reach the files of a vault: all of them,
 * or none. A run that is killed at any moment leaves a vault that the next
 * `recoverChanges` completes or takes back.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import type { FileChange } from '../../../src/schemas/change.ts'
import { findLeftovers, ownName } from '../own-folder.ts'
import { journalPrefix, removeJournal, syncFolder, writeJournal } from './journal.ts'
import { prepareJournal } from './prepare-journal.ts'
import { recoverJournal, runJournal } from './run-journal.ts'

export interface Applied {
  /** The files that were not as the changes expect them. With a single one, nothing is changed. */
  conflicts: string[]
}

export interface Recovery {
  /** How many interrupted runs were completed. */
  completed: number
  /** Files that somebody changed after the interruption: what that run had done was taken back, but for them. */
  conflicts: string[]
}

/**
 * Applies `changes` to the vault at `vault`, each file once. Follows no symbolic
 * link, and keeps the mode of every file. Throws `UserError` where the vault
 * cannot be written to, or another run is writing to it.
 */
export async function applyChanges(vault: string, changes: readonly FileChange[]): Promise<Applied> {
  if (changes.length === 0) return { conflicts: [] }
  return withJournalFolder(vault, async (dir) => {
    const prepared = await prepareJournal(vault, dir, changes).catch(async (error) => {
      await removeJournal(dir)
      throw error
    })
    if (prepared.conflicts.length > 0) {
      await removeJournal(dir)
      return { conflicts: prepared.conflicts }
    }
    await writeJournal(dir, prepared.journal)
    return { conflicts: await runJournal(vault, dir, prepared.journal) }
  })
}

/** Completes what killed runs began. To be called before the vault is read by whoever means to change it. */
export async function recoverChanges(vault: string): Promise<Recovery> {
  const recovery: Recovery = { completed: 0, conflicts: [] }
  if ((await findLeftovers(vault, journalPrefix)).length === 0) return recovery
  return withJournalFolder(vault, async (own) => {
    for (const dir of await findLeftovers(vault, journalPrefix)) {
      const conflicts = await recoverJournal(vault, dir)
      if (conflicts?.length === 0) recovery.completed += 1
      recovery.conflicts.push(...(conflicts ?? []))
    }
    await removeJournal(own)
    return recovery
  })
}

/** Makes the folder of a journal, which keeps others out. `work` takes it away. */
async function withJournalFolder<Result>(
  vault: string,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = join(vault, ownName(journalPrefix))
  try {
    await mkdir(dir, { mode: 0o700 })
    await writeFile(join(dir, '.gitignore'), '*\n')
    await syncFolder(vault)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(
      `The vault \`${vault}\` cannot be written to: ${code ?? message}.`,
      'Make it writable.',
    )
  }
  if (await hasRival(vault, basename(dir))) {
    await removeJournal(dir)
    throw new UserError(
      'Another run of `one` is changing this vault.',
      'Wait until it is done, then run this again.',
    )
  }
  return work(dir)
}

/** Whether a living run has a journal here. Of two that start at once, both may see the other: then both give way. */
async function hasRival(vault: string, own: string): Promise<boolean> {
  const dead = new Set((await findLeftovers(vault, journalPrefix)).map((path) => basename(path)))
  const names = await readdir(vault)
  return names.some((name) => name.startsWith(`${journalPrefix}-`) && name !== own && !dead.has(name))
}
