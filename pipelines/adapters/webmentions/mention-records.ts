/** The answers from elsewhere that the vault keeps, in `.one/webmentions.json`, one a line. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../../src/garden/user-error.ts'
import { type Webmention, webmentionSchema } from '../../../src/schemas/webmention.ts'

/** Where the records of a vault stand; a folder with a dot is never read as notes. */
export function mentionFile(vault: string): string {
  return join(vault, '.one', 'webmentions.json')
}

/** The records of the vault; none where there is no file. Throws `UserError` when one is not right. */
export async function readMentions(vault: string): Promise<Webmention[]> {
  const file = mentionFile(vault)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  try {
    return z.array(webmentionSchema).parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new UserError(`The records \`${file}\` cannot be read: ${reason}`, 'Restore the file from git.')
  }
}

/** Writes the records whole or not at all, one a line, so that git shows what came. */
export async function writeMentions(vault: string, mentions: readonly Webmention[]): Promise<void> {
  const file = mentionFile(vault)
  const partial = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true })
  const lines = mentions.map((mention) => ` ${JSON.stringify(mention)}`)
  await writeFile(partial, lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`)
  await rename(partial, file)
}
