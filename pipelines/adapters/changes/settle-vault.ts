/** Brings a vault into a whole state before it is read by whoever means to change it. */
import { UserError } from '../../../src/garden/user-error.ts'
import { recoverChanges } from './apply-changes.ts'

/** Completes what killed runs began. Throws `UserError` when that had to be taken back. */
export async function settleVault(vault: string): Promise<void> {
  const { conflicts } = await recoverChanges(vault)
  if (conflicts.length === 0) return
  const files = conflicts.map((path) => `\`${path}\``).join(', ')
  throw new UserError(
    `An earlier run was interrupted, and ${files} changed since. What it had done to other files was taken back.`,
    'Look at that, then run this again.',
  )
}
