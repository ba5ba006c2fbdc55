/** A value in a file of the cache, which may be deleted at any time. One that is torn or changed is as if it were not there. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { World } from './world.ts'

const kind = 'one-value'

/** The value that `maker` wrote into `file`; null for a file of another, and, with a notice, for one that is damaged or cannot be read. */
export function readKept(file: string, maker: string, notice: World['notice']): unknown {
  try {
    const bytes = readIfThere(file)
    if (!bytes) return null
    const end = bytes.indexOf(0x0a)
    const [found, own, sum] = bytes.toString('utf8', 0, Math.max(0, end)).split('\t')
    const body = bytes.subarray(end + 1)
    if (found === kind && Number(sum) === crc32(body)) return own === maker ? deserialize(body) : null
    notice(`The cache \`${file}\` is damaged: it is made anew.`)
  } catch (error) {
    notice(`The cache \`${file}\` cannot be read: it is made anew. ${String(error)}`)
  }
  return null
}

/** Puts `value` in the place of what `file` holds: readers find it whole or not at all. `maker` has neither tabs nor line breaks. */
export function writeKept(file: string, maker: string, value: unknown): void {
  writeSerialized(file, maker, serialize(value))
}

/** As `writeKept`, of a value that `serialize` of Node made bytes of. */
export function writeSerialized(file: string, maker: string, body: Buffer): void {
  const part = join(dirname(file), `new-${process.pid}`)
  try {
    writeFileSync(part, `${kind}\t${maker}\t${crc32(body)}\n`)
    writeFileSync(part, body, { flag: 'a' })
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
