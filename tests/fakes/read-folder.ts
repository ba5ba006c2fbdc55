/** What a folder holds, to be compared with what another holds. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A hash of every file below `dir`, by path; empty where there is no folder. */
export function readFolder(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {}
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files
      .map((file) => [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')])
      .sort(),
  )
}
