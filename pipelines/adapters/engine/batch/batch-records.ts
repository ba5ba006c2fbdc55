/** The records of batches that are under way, in the vault: each is there before its questions leave the machine. */
import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../../src/garden/user-error.ts'
import { type BatchRecord, batchRecordSchema } from '../../../../src/schemas/batch-record.ts'
import { ignoreMissing } from '../../changes/journal.ts'
import { spendFolder } from '../spend-ledger.ts'

const folderOf = (vault: string) => join(vault, spendFolder, 'batches')
const fileOf = (vault: string, { id }: Pick<BatchRecord, 'id'>) => join(folderOf(vault), `${id}.json`)

/** The oldest first. Throws `UserError` for one that cannot be read: its questions may be paid for already. */
export async function readBatchRecords(vault: string): Promise<BatchRecord[]> {
  const names = (await readdir(folderOf(vault)).catch(ignoreMissing)) ?? []
  const records: BatchRecord[] = []
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const path = join(folderOf(vault), name)
    const record = parseRecord(await readFile(path, 'utf8'))
    // A copy under another name would be settled again by every run.
    if (!record || name !== `${record.id}.json`)
      throw new UserError(
        `The record of a batch cannot be read: ${path}`,
        'Restore the file from git, or take it away: its questions are then asked and paid for again.',
      )
    records.push(record)
  }
  return records.sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
}

/** Writes it whole or not at all; the disk has it when this returns. One run at a time may write. */
export async function writeBatchRecord(vault: string, record: BatchRecord): Promise<void> {
  await mkdir(folderOf(vault), { recursive: true })
  const unfinished = join(folderOf(vault), 'unfinished.tmp')
  const handle = await open(unfinished, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(record, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, fileOf(vault, record))
}

export async function removeBatchRecord(vault: string, record: BatchRecord): Promise<void> {
  await unlink(fileOf(vault, record)).catch(ignoreMissing)
}

function parseRecord(text: string): BatchRecord | null {
  try {
    return batchRecordSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
