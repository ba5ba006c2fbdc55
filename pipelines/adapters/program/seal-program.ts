/** A list of all that a kept program consists of, by which the next build sees whether it is still whole. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { hashFiles } from './hash-files.ts'
import { programFile } from './program-record.ts'

export const sealFile = 'seal.json'

/** Writes the seal of the program in `dir`. */
export async function sealProgram(dir: string): Promise<void> {
  await writeFile(join(dir, sealFile), JSON.stringify(await contentsOf(dir)))
}

/** Whether the program in `dir` is what was sealed. Files at its top that it did not have then do not count. */
export async function isWhole(dir: string): Promise<boolean> {
  const sealed = await readFile(join(dir, sealFile), 'utf8').then(readJson, () => null)
  return sealed !== null && isDeepStrictEqual(await contentsOf(dir), sealed)
}

/** The hash of each file, by its path in `dir`. */
async function contentsOf(dir: string): Promise<Record<string, string | null>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && (entry.parentPath !== dir || entry.name === programFile))
    .map((entry) => join(entry.parentPath, entry.name))
  const hashes = await hashFiles(paths.sort())
  return Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [relative(dir, path), hash]))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
