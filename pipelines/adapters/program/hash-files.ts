import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** The hash of each file, by its path; null for one that cannot be read. */
export async function hashFiles(paths: readonly string[]): Promise<Record<string, string | null>> {
  const hashOf = async (path: string) => {
    const bytes = await readFile(path).catch(() => null)
    return bytes && createHash('sha256').update(bytes).digest('hex')
  }
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hashOf(path)])))
}
