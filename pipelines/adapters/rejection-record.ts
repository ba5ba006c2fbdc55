/** The committed record of rejected suggestions: `.one/suggestions/rejected.jsonl` in the vault. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toByteEdits } from '../../src/garden/changes/byte-edits.ts'
import { parseRejections, type RejectionLine } from '../../src/garden/suggest/rejections/parse-rejections.ts'
import type { TextEdit } from '../../src/garden/text-edit.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { hashBytes, ignoreMissing } from './changes/journal.ts'

/** The record, below the vault; a folder with a dot is never read as notes. */
export const rejectionsPath = '.one/suggestions/rejected.jsonl'

export interface RejectionRecord {
  text: string
  /** Of the bytes of the file; null where there is none. */
  hash: string | null
  lines: RejectionLine[]
}

/** Reads the record of the vault. Throws `UserError` with the places of all lines that are no rejections. */
export async function readRejections(vault: string): Promise<RejectionRecord> {
  const bytes = await readFile(join(vault, rejectionsPath)).catch(ignoreMissing)
  if (bytes === null) return { text: '', hash: null, lines: [] }
  const text = decode(bytes)
  const { lines, faults } = parseRejections(text)
  if (faults.length === 0) return { text, hash: hashBytes(bytes), lines }
  const places = faults.map(({ line, column, reason }) => `${rejectionsPath}:${line}:${column}: ${reason}`)
  throw new UserError(
    `The record of rejected suggestions cannot be read:\n${places.join('\n')}`,
    'Mend or take out these lines, or restore the file from git.',
  )
}

/** The change that makes `edits`; none where there are none. */
export function rejectionChanges(
  { text, hash }: Pick<RejectionRecord, 'text' | 'hash'>,
  edits: readonly TextEdit[],
): FileChange[] {
  if (edits.length === 0) return []
  return [{ path: rejectionsPath, hash, to: null, edits: toByteEdits(text, edits) }]
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UserError(`\`${rejectionsPath}\` is not text in UTF-8.`, 'Restore the file from git.')
  }
}
