/** The committed record of what was last published: `.one/published.json` in the vault. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Publication } from '../../src/garden/publication/publication.ts'
import { UserError } from '../../src/garden/user-error.ts'

const recordSchema = z.record(z.string(), z.object({ hash: z.string().nullable() }))

/** Where the record of a vault stands; a folder with a dot is never read as notes. */
export function recordFile(vault: string): string {
  return join(vault, '.one', 'published.json')
}

/** The record of the vault; null where none was accepted yet. Throws `UserError` when it is no record. */
export async function readPublicationRecord(vault: string): Promise<Publication | null> {
  const file = recordFile(vault)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return recordSchema.parse(JSON.parse(text))
  } catch {
    throw new UserError(
      `The record \`${file}\` cannot be read.`,
      'Restore it from git, or write it again with `one check --published --accept`.',
    )
  }
}

/** Writes the record whole or not at all, one address a line, so that git shows what changed. */
export async function writePublicationRecord(vault: string, publication: Publication): Promise<void> {
  const file = recordFile(vault)
  const partial = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(partial, `${JSON.stringify(publication, null, 1)}\n`)
  await rename(partial, file)
}
