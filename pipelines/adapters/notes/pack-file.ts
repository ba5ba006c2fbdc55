/** A file of records that a reader finds whole or not at all: it says who made it, and proves that nothing in it was lost. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const kind = 'one-notes'

export type PackRead =
  | { state: 'sound'; records: unknown[] }
  /** Sound, and made by other code. */
  | { state: 'other' }
  /** Of something else, cut off or changed. */
  | { state: 'damaged' }

/** The records of `file`, as `maker` wrote them. Throws when the file is there and cannot be read. */
export function readPack(file: string, maker: string): PackRead {
  const bytes = readFileSync(file)
  const end = bytes.indexOf(0x0a)
  const header = end < 0 ? null : parseHeader(bytes.toString('utf8', 0, end))
  if (!header) return { state: 'damaged' }
  const body = bytes.subarray(end + 1)
  if (crc32(body) !== header.sum) return { state: 'damaged' }
  return header.maker === maker
    ? { state: 'sound', records: JSON.parse(body.toString('utf8')) }
    : { state: 'other' }
}

/** Puts `records` in the place of what `file` holds. Readers of the old content are not disturbed. */
export function writePack(file: string, maker: string, records: readonly unknown[]): void {
  writePackText(file, maker, JSON.stringify(records))
}

/** The same with the records as `body`, the text of a list in JSON. */
export function writePackText(file: string, maker: string, body: string): void {
  const part = `${file}.${process.pid}${partEnd}`
  try {
    writeFileSync(part, `${JSON.stringify([kind, maker, crc32(body)])}\n${body}`)
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** How the name of a file ends that was not written to its end yet. */
export const partEnd = '.part'

interface Header {
  maker: string
  sum: number
}

function parseHeader(line: string): Header | null {
  try {
    const header: unknown = JSON.parse(line)
    if (!Array.isArray(header)) return null
    const [found, maker, sum]: unknown[] = header
    return found === kind && typeof maker === 'string' && typeof sum === 'number' ? { maker, sum } : null
  } catch {
    return null
  }
}
