/** A hash of the code that renders notes and plans their pages, so that what other code made is not taken for its own. */
import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The rooms whose code decides what the store holds of a note, and the versions of what they use. */
const sources = [
  'src/words',
  'src/markdown',
  'src/queries',
  'src/garden',
  'src/schemas',
  'pipelines/adapters/store-garden.ts',
  'pipelines/adapters/workers/garden-seed.ts',
  'pipelines/adapters/workers/render-bodies.ts',
  'pipelines/adapters/write-notes.ts',
  'package-lock.json',
]

/** The hash of everything in `sources` below the project's `root`. */
export function readRendererHash(root: string): Promise<string> {
  return hashSources(root, sources)
}

/** The hash of all files in `sources`, folders and files below `root`. */
export async function hashSources(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  // Reading hundreds of small files one by one takes a fraction of the time that promises of them take.
  for (const source of sources) {
    for (const file of filesOf(root, source)) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesOf(root: string, source: string): string[] {
  if (/\.\w+$/.test(source)) return [source]
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter(isFile)
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

/** Also a link to one, whose text counts as it is read: this listing looks into linked folders itself. */
function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() ?? false
}
