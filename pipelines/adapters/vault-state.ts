/** Tells whether the files of a vault are as they were. */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file with its size and the time of its last change, as text; equal texts mean that nothing was saved. */
export async function vaultState(dir: string): Promise<string> {
  const lines: string[] = []
  await walk(dir, lines)
  return lines.sort().join('\n')
}

async function walk(dir: string, lines: string[]): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((): Dirent[] => [])
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(dir, entry.name)
    if (entry.isDirectory()) await walk(path, lines)
    else if (entry.isFile()) lines.push(await lineOf(path))
  }
}

/** A file that went away meanwhile is not there. */
async function lineOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found ? `${path}\0${found.size}\0${found.mtimeNs}\0${found.ino}` : path
}
