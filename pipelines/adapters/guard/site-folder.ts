/** The files of a site that stands in a folder. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compareText } from '../../../src/garden/paths.ts'

/** A file of a site, whose bytes are read when they are asked for. */
export interface SiteFile {
  /** Its path in the site. */
  name: string
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string
  /** Where it stands, for threads; where it stands in no folder, it has to be read here. */
  path?: string
  read(): Uint8Array | Promise<Uint8Array>
}

/** All files below `dir`, ordered by name. */
export async function* filesIn(dir: string): AsyncGenerator<SiteFile> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  for (const name of names.sort(compareText)) {
    const path = join(dir, name)
    const read = () => readFileSync(path)
    yield { name, hash: hash('sha256', read(), 'hex'), path, read }
  }
}
