/** Does what a journal says, or undoes it where a file turns out not to be as it was. */
import { existsSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import { type Journal, readJournal, removeJournal, syncFolder, writeSynced } from './journal.ts'
import { takeStep, undoStep } from './take-step.ts'

/**
 * Takes all steps of the journal in `dir` and takes the journal away. Gives the
 * files that were not as the changes expect them: with a single one, all that
 * was done is undone. So it is when the disk fails, which throws `UserError`.
 */
export async function runJournal(vault: string, dir: string, journal: Journal): Promise<string[]> {
  const { conflicts, failure } = await takeAll(vault, dir, journal)
  if (conflicts.length > 0 || failure || existsSync(undoMark(dir))) await undoAll(vault, dir, journal)
  await removeJournal(dir)
  if (failure) throw failure
  return conflicts
}

/** Completes, or takes away, the journal that a dead run left in `dir`; null where it had decided nothing. */
export async function recoverJournal(vault: string, dir: string): Promise<string[] | null> {
  const journal = await readJournal(dir)
  if (journal) return runJournal(vault, dir, journal)
  await removeJournal(dir)
  return null
}

interface Taken {
  conflicts: string[]
  failure?: UserError
}

async function takeAll(vault: string, dir: string, { steps }: Journal): Promise<Taken> {
  if (existsSync(undoMark(dir))) return { conflicts: [] }
  for (const [at, step] of steps.entries()) {
    try {
      if (!(await takeStep(step, { vault, dir, at }))) return { conflicts: [step.path] }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      const reason = `\`${step.path}\` cannot be changed: ${code ?? message}. Nothing was changed.`
      return { conflicts: [], failure: new UserError(reason, 'Mend that, then run this again.') }
    }
  }
  return { conflicts: [] }
}

/** The mark goes first: an undoing that is cut off is gone on with, and never turned round. */
async function undoAll(vault: string, dir: string, { steps, folders }: Journal): Promise<void> {
  if (!existsSync(undoMark(dir))) await writeSynced(undoMark(dir), new Uint8Array())
  await syncFolder(dir)
  for (const [at, step] of [...steps.entries()].reverse()) await undoStep(step, { vault, dir, at })
  for (const folder of [...folders].reverse()) {
    // A folder that somebody put something into, or that was never made, is left alone.
    await rmdir(join(vault, folder)).catch(() => {})
  }
}

function undoMark(dir: string): string {
  return join(dir, 'undo')
}
