/** Reads the committed record of what the garden wrote. Runs of which nothing changed do so too: it needs none of the code that reads notes. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMakings } from '../../src/garden/writing/record/parse-makings.ts'
import type { Making } from '../../src/schemas/making.ts'
import { ignoreMissing } from './changes/journal.ts'

/** Below the vault; a folder with a dot is never read as notes. */
export const recordFolder = '.one/written'

/** All lines of the record, and what they are compared by. A line that cannot be read confirms nothing. */
export async function readMakings(vault: string): Promise<Making[]> {
  const names = await readdir(join(vault, recordFolder)).catch(ignoreMissing)
  const files = (names ?? []).filter((name) => name.endsWith('.jsonl')).sort()
  const read = await Promise.all(files.map((name) => readFile(join(vault, recordFolder, name), 'utf8')))
  return read.flatMap((text) => parseMakings(text).lines.map(({ making }) => making))
}
