/** Which files a build wrote, told by the files themselves, whoever built them. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface FileLook {
  /** Another file at the same place, or the same one written again, has another stamp. */
  stamp: string
  hash: string
}

export interface Written {
  /** Files that are new, or were written again, whatever is in them. */
  written: number
  /** Those of them that are new or hold other bytes than before. */
  changed: number
  gone: number
}

/** Every file below `dir`, by its path. */
export function lookAtFiles(dir: string): Map<string, FileLook> {
  const looks = new Map<string, FileLook>()
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { ino, mtimeNs, size } = lstatSync(file, { bigint: true })
    const hash = createHash('sha256').update(readFileSync(file)).digest('base64')
    looks.set(relative(dir, file), { stamp: `${ino} ${mtimeNs} ${size}`, hash })
  }
  return looks
}

export function compareLooks(
  before: ReadonlyMap<string, FileLook>,
  after: ReadonlyMap<string, FileLook>,
): Written {
  const written = [...after].filter(([path, look]) => before.get(path)?.stamp !== look.stamp)
  const changed = written.filter(([path, look]) => before.get(path)?.hash !== look.hash)
  const gone = [...before.keys()].filter((path) => !after.has(path))
  return { written: written.length, changed: changed.length, gone: gone.length }
}
