/** Adds to the record of what the garden wrote: a file for each year in `.one/written/` of the vault. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyByteEdits, toByteEdits } from '../../src/garden/changes/byte-edits.ts'
import { readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import type { TextEdit } from '../../src/garden/text-edit.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { addMaking } from '../../src/garden/writing/record/add-making.ts'
import { makingOf } from '../../src/garden/writing/record/making-of.ts'
import { type MakingLine, parseMakings } from '../../src/garden/writing/record/parse-makings.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import type { Making } from '../../src/schemas/making.ts'
import { hashBytes, ignoreMissing } from './changes/journal.ts'
import { hashKey } from './hash-key.ts'
import { recordFolder } from './read-makings.ts'

/**
 * The changes that record the notes at `paths` as `changes` leave them: none for those that are recorded.
 * Throws `UserError` with the places of all lines of the record that cannot be read.
 */
export async function recordChanges(
  dir: string,
  { notes }: Pick<Vault, 'notes'>,
  paths: readonly string[],
  changes: readonly FileChange[],
): Promise<FileChange[]> {
  const sources = new Map(notes.map((file): [string, string | null] => [file.path, file.text]))
  const makings = paths.flatMap((path) => {
    const edits = changes.find((change) => change.path === path)?.edits ?? []
    const bytes = applyByteEdits(new TextEncoder().encode(sources.get(path) ?? ''), edits)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const { note } = readNote({ path: toVaultPath(path), text, hash: '', dates: null })
    return makingOf(note, text, hashKey) ?? []
  })
  const byYear = [...Map.groupBy(makings, ({ date }) => date?.slice(0, 4) ?? 'undated')]
  const files = byYear.map(([year, own]) => recordChange(dir, `${recordFolder}/${year}.jsonl`, own))
  return (await Promise.all(files)).flat()
}

async function recordChange(dir: string, path: string, makings: readonly Making[]): Promise<FileChange[]> {
  const bytes = await readFile(join(dir, path)).catch(ignoreMissing)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array())
  const edits = makings.flatMap((making) => addMaking(text, soundLines(path, text), making))
  if (edits.length === 0) return []
  return [{ path, hash: bytes && hashBytes(bytes), to: null, edits: toByteEdits(text, inOrder(edits)) }]
}

/** Lines for the same place, in the order of their notes. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...Map.groupBy(edits, ({ start }) => start)].map(([start, same]) => ({
    start,
    end: start,
    text: same
      .map(({ text }) => text)
      .sort()
      .join(''),
  }))
}

function soundLines(path: string, text: string): MakingLine[] {
  const { lines, faults } = parseMakings(text)
  if (faults.length === 0) return lines
  throw new UserError(
    `The record of written notes cannot be read:\n${faults.map((line) => `${path}:${line}`).join('\n')}`,
    'Mend or take out these lines, or restore the file from git.',
  )
}
