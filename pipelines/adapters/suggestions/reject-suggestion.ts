/** Puts one suggestion into the record of those that are never made again, and takes it out. */
import { addRejections, removeRejection } from '../../../src/garden/suggest/rejections/edit-rejections.ts'
import type { SuggestionKey } from '../../../src/garden/suggest/suggestion-id.ts'
import type { TextEdit } from '../../../src/garden/text-edit.ts'
import { applyChanges } from '../changes/apply-changes.ts'
import { settleVault } from '../changes/settle-vault.ts'
import { type RejectionRecord, readRejections, rejectionChanges } from '../rejection-record.ts'

/** False, with nothing done, where the record of the vault at `dir` changed meanwhile. */
export async function rejectSuggestion(dir: string, key: SuggestionKey): Promise<boolean> {
  return editRecord(dir, ({ text, lines }) => addRejections(text, lines, [key]))
}

/** False as above. */
export async function allowSuggestion(dir: string, id: string): Promise<boolean> {
  return editRecord(dir, ({ text, lines }) => removeRejection(text, lines, id))
}

async function editRecord(dir: string, plan: (record: RejectionRecord) => TextEdit[]): Promise<boolean> {
  await settleVault(dir)
  const record = await readRejections(dir)
  return (await applyChanges(dir, rejectionChanges(record, plan(record)))).conflicts.length === 0
}
