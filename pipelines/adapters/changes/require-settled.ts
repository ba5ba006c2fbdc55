/** Keeps a vault from being read in the middle of a change that was interrupted. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import { findLeftovers } from '../own-folder.ts'
import { journalPrefix } from './journal.ts'

/** What completes an interrupted change, or takes it back, and changes nothing else. */
export const settlingAdvice =
  'Run `one check --fix --dry-run`: it completes that change first, and then only shows what it would repair.'

/** Whether a killed run had decided to change files of the vault, and may have changed some of them. */
export async function isInterrupted(vault: string): Promise<boolean> {
  const journals = await findLeftovers(vault, journalPrefix)
  return journals.some((dir) => existsSync(join(dir, 'journal.json')))
}

/** Throws `UserError` for a vault that is half changed: nobody knows what its notes would say. */
export async function requireSettled(vault: string): Promise<void> {
  if (!(await isInterrupted(vault))) return
  throw new UserError(
    'A change of this vault was interrupted: some of its files may be changed, and others not yet.',
    settlingAdvice,
  )
}
