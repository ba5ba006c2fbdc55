/** Makes one suggestion a link, and takes it back. */
import { applyByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { fileChanges } from '../../../src/garden/changes/file-changes.ts'
import { reverseEdits } from '../../../src/garden/changes/reverse-edits.ts'
import { planSuggestions } from '../../../src/garden/suggest/accept/plan-suggestions.ts'
import type { Refusal } from '../../../src/garden/suggest/accept/refusal.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import type { FileChange } from '../../../src/schemas/change.ts'
import { applyChanges } from '../changes/apply-changes.ts'
import { hashBytes } from '../changes/journal.ts'
import { settleVault } from '../changes/settle-vault.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'

export type Acceptance =
  /** `undo` takes the link back for as long as nobody else writes to the file. */
  | { outcome: 'accepted'; written: string; undo: FileChange }
  | { outcome: 'refused'; refusal: Refusal }
  /** The note is not as it was when it was read. Nothing was done. */
  | { outcome: 'conflict' }

/** Writes the link into the note as it was in `read`. */
export async function acceptSuggestion(
  { vault: dir, settings }: GardenPlace,
  { vault, garden }: Pick<GardenRead, 'vault' | 'garden'>,
  suggestion: Suggestion,
): Promise<Acceptance> {
  const { edits, accepted, refused } = planSuggestions({ vault, garden, settings }, [suggestion])
  const [change] = fileChanges(vault, edits)
  const [link] = accepted
  if (!change || !link) return { outcome: 'refused', ...firstOf(refused) }
  const undo = undoOf(vault.notes.find(({ path }) => path === suggestion.source)?.text ?? '', change)
  await settleVault(dir)
  const { conflicts } = await applyChanges(dir, [change])
  return conflicts.length > 0 ? { outcome: 'conflict' } : { outcome: 'accepted', written: link.written, undo }
}

/** Makes the file again what it was before a link came into it. False where somebody wrote to it since. */
export async function takeBack(dir: string, undo: FileChange): Promise<boolean> {
  await settleVault(dir)
  return (await applyChanges(dir, [undo])).conflicts.length === 0
}

function firstOf([refused]: readonly { refusal: Refusal }[]): { refusal: Refusal } {
  if (!refused) throw new Error('A suggestion was neither accepted nor refused.')
  return { refusal: refused.refusal }
}

/** The change that makes the file what it was before `change`, when it had `text`. */
function undoOf(text: string, { path, edits }: FileChange): FileChange {
  const bytes = new TextEncoder().encode(text)
  const hash = hashBytes(applyByteEdits(bytes, edits))
  return { path, hash, to: null, edits: reverseEdits(bytes, edits) }
}
