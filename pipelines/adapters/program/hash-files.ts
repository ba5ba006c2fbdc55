import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The hash of each file, by its path; null for one that cannot be read. */
export async function hashFiles(paths: readonly string[]): Promise<Record<string, string | null>> {
  const hashOf = async (path: string) => {
    const bytes = await readFile(path).catch(() => null)
    return bytes && createHash('sha256').update(bytes).digest('hex')
  }
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hashOf(path)])))
}

/** The hash of each file below `dir`, by its path there. */
export async function hashFolder(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = await hashFiles(paths.sort())
  return Object.fromEntries(
    Object.entries(hashes).map(([path, hash]) => [
      path.slice(dir.length + 1).replaceAll('\\', '/'),
      String(hash),
    ]),
  )
}
