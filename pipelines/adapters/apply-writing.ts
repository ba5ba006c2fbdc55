/** Puts a note of the garden's own into the vault. */
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from './changes/apply-changes.ts'

export interface AppliedWriting {
  state: 'written' | 'unchanged'
  /** What is written, or would be. */
  text: string
  changes: FileChange[]
  /** Files that changed while it was planned; with a single one, nothing was done. */
  conflicts: string[]
}

export async function applyWriting(
  vault: string,
  changes: FileChange[],
  { dryRun }: { dryRun: boolean },
): Promise<AppliedWriting> {
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(vault, changes)
  const text = changes[0]?.edits.map((edit) => edit.text).join('\n') ?? ''
  return { state: changes.length > 0 ? 'written' : 'unchanged', text, changes, conflicts }
}
