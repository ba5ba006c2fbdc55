/** Puts a note of the garden's own into the vault, and the line of the record that says so: both or neither. */
import type { Vault } from '../../src/garden/vault.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from './changes/apply-changes.ts'
import { recordChanges } from './writing-record.ts'

export interface AppliedWriting {
  state: 'written' | 'unchanged'
  /** What is written into the note, or would be. */
  text: string
  /** Those of the note, then that of the record. */
  changes: FileChange[]
  /** Files that changed while it was planned; with a single one, nothing was done. */
  conflicts: string[]
}

export interface PlannedWriting {
  vault: Pick<Vault, 'notes'>
  path: string
  /** None where the note says the same already: then it is recorded if no record knows it. */
  changes: readonly FileChange[]
}

export async function applyWriting(
  dir: string,
  { vault, path, changes: own }: PlannedWriting,
  { dryRun }: { dryRun: boolean },
): Promise<AppliedWriting> {
  const changes = [...own, ...(await recordChanges(dir, vault, [path], own))]
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(dir, changes)
  const text = own[0]?.edits.map((edit) => edit.text).join('\n') ?? ''
  return { state: changes.length > 0 ? 'written' : 'unchanged', text, changes, conflicts }
}
