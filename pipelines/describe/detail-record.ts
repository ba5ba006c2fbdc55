/** The committed record of details that the owner does not want: `.one/describe/rejected.jsonl` in the vault. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toByteEdits } from '../../src/garden/changes/byte-edits.ts'
import type { Detail } from '../../src/garden/describe/detail.ts'
import { addDetailRejections, parseDetailRejections } from '../../src/garden/describe/detail-rejections.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import type { DetailRejection } from '../../src/schemas/detail-rejection.ts'
import { hashBytes, ignoreMissing } from '../adapters/changes/journal.ts'

/** The record, below the vault; a folder with a dot is never read as notes. */
export const detailRecordPath = '.one/describe/rejected.jsonl'

export interface DetailRecord {
  text: string
  /** Of the bytes of the file; null where there is none. */
  hash: string | null
  rejections: DetailRejection[]
}

/** Throws `UserError` with the places of all lines that are no rejections. */
export async function readDetailRecord(vault: string): Promise<DetailRecord> {
  const bytes = await readFile(join(vault, detailRecordPath)).catch(ignoreMissing)
  if (bytes === null) return { text: '', hash: null, rejections: [] }
  const text = decode(bytes)
  const { rejections, faults } = parseDetailRejections(text)
  if (faults.length === 0) return { text, hash: hashBytes(bytes), rejections }
  throw new UserError(
    `The record of rejected details cannot be read:\n${faults.map((line) => `${detailRecordPath}:${line}`).join('\n')}`,
    'Mend or take out these lines, or restore the file from git.',
  )
}

/** The change that adds `details` to the record; none where all are there. */
export function recordChanges(
  { text, hash, rejections }: DetailRecord,
  details: readonly Pick<Detail, 'id' | 'kind' | 'note' | 'value'>[],
): FileChange[] {
  const edits = addDetailRejections(text, rejections, details)
  return edits.length === 0
    ? []
    : [{ path: detailRecordPath, hash, to: null, edits: toByteEdits(text, edits) }]
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UserError(`\`${detailRecordPath}\` is not text in UTF-8.`, 'Restore the file from git.')
  }
}
