/** The records of addresses on the web: one file each in `.one/links/` of the vault. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { toVaultPath } from '../../../src/garden/paths.ts'
import type { Obstacle } from '../../../src/garden/vault.ts'
import { parseWebRecord, renderWebRecord } from '../../../src/garden/web/parse-record.ts'
import { recordName } from '../../../src/garden/web/record-name.ts'
import type { WebRecord } from '../../../src/schemas/web-record.ts'

/** The folder of the records, below the vault. */
export const recordsFolder = '.one/links'

export interface ReadRecords {
  /** By address. */
  records: Map<string, WebRecord>
  /** Files that are no record. */
  faults: Obstacle[]
}

/** Reads all records of the vault. One that cannot be read is a fault, and the others stand. */
export async function readWebRecords(vault: string): Promise<ReadRecords> {
  const folder = join(vault, recordsFolder)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  const found: ReadRecords = { records: new Map(), faults: [] }
  // A third of the time that reading them side by side takes: they are many, and small.
  for (const name of names.filter((one) => one.endsWith('.json') && !one.startsWith('.')).sort())
    addRecord(found, name, readText(join(folder, name)))
  return found
}

function addRecord({ records, faults }: ReadRecords, name: string, text: string | null): void {
  const parsed =
    text === null ? { fault: 'It cannot be read.' } : parseWebRecord(text, name.replace(/\.json$/, ''))
  if ('record' in parsed) records.set(parsed.record.address, parsed.record)
  else
    faults.push({ path: toVaultPath(`${recordsFolder}/${name}`), reason: 'web-record', detail: parsed.fault })
}

/** Null for a file that was there a moment ago, or that may not be read. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Writes a record whole or not at all, whoever else writes it at the same time. An unchanged one is left alone. */
export async function writeWebRecord(vault: string, record: WebRecord): Promise<void> {
  const folder = join(vault, recordsFolder)
  const path = join(folder, `${recordName(record.address)}.json`)
  const text = renderWebRecord(record)
  if (readText(path) === text) return
  await mkdir(folder, { recursive: true })
  const partial = join(folder, `.${randomUUID()}.tmp`)
  try {
    const file = await open(partial, 'wx')
    await file.writeFile(text)
    await file.sync()
    await file.close()
    await rename(partial, path)
  } finally {
    await rm(partial, { force: true })
  }
}

/** Takes away the record of an address that nothing links to. */
export async function removeWebRecord(vault: string, address: string): Promise<void> {
  await rm(join(vault, recordsFolder, `${recordName(address)}.json`), { force: true })
}

/** A write takes less than this. */
const longestWrite = 3_600_000

/** Takes away what runs that were killed have left, by the clock of the disk. */
export async function sweepWebRecords(vault: string): Promise<void> {
  const folder = join(vault, recordsFolder)
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => one.startsWith('.') && one.endsWith('.tmp'))) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > longestWrite) await rm(join(folder, name), { force: true })
  }
}
